import { describe, expect, it } from 'vitest';
import { equipmentBefore, meterGoes, meterUndo, remainingReadings } from '#archive/importUndo.ts';
import type { MeterReading } from '#domain/meterRecord.ts';
import { aContext, aMeter, anEquipment, aReading, freshId } from '#tests/support/rows.ts';

const batchId = freshId<'ImportBatch'>();
const meter = aMeter({ importBatchId: batchId });
const imported = (on: string, columns: Partial<MeterReading> = {}): MeterReading =>
  aReading(meter, on, { importBatchId: batchId, value: 100, ...columns });

const touched: readonly (readonly [string, Partial<MeterReading>])[] = [
  ['vouched for', { confirmed: true }],
  ['voided', { state: 'void' }],
  ['taken at an order', { orderId: freshId<'WorkOrder'>() }],
];

describe('what stays of an import', () => {
  it.each(touched)('is a reading that was %s', (_, columns) => {
    const reading = imported('2026-01-02', columns);
    expect(remainingReadings([reading, imported('2026-01-03')], batchId)).toEqual([reading]);
  });

  it('is nothing of a meter that only the batch touched', () => {
    const log = [imported('2026-01-02'), imported('2026-01-03')];
    expect(meterUndo({ meter, log, batchId, mustStay: false }, aContext())).toEqual({
      removed: log.map(({ id }) => id),
      kept: 0,
      restated: [],
      meter: null,
    });
  });

  it('is a meter that someone set something on, or whose machine stays', () => {
    const log = [imported('2026-01-02')];
    expect(meterGoes({ meter, log, batchId, mustStay: true })).toBe(false);
    expect(meterGoes({ meter: { ...meter, handUsePerDay: 40 }, log, batchId, mustStay: false })).toBe(false);
    expect(meterGoes({ meter: { ...meter, importBatchId: null }, log, batchId, mustStay: false })).toBe(false);
  });

  it('is judged anew: a reading doubted because of the batch is believed again', () => {
    const own = aReading(meter, '2026-01-05', { value: 50, state: 'suspect', reason: 'backwards' });
    const log = [imported('2026-01-02', { value: 90 }), imported('2026-01-09', { value: 120 }), own];
    const undone = meterUndo({ meter, log, batchId, mustStay: true }, aContext());
    expect(undone.restated).toMatchObject([{ id: own.id, state: 'accepted', reason: null, rev: own.rev + 1 }]);
    expect(undone.meter?.summary).toMatchObject({ current: { value: 50 }, accepted: 1, suspect: 0 });
  });
});

describe('equipment an import changed', () => {
  const before = anEquipment({ model: 'old' });
  const after = { ...before, model: 'new', rev: 2 };

  it('becomes as it was before', () => {
    expect(equipmentBefore(after, { before, after }, aContext())).toMatchObject({ model: 'old', rev: 3 });
  });

  it('stays when it was changed again', () => {
    expect(equipmentBefore({ ...after, rev: 3 }, { before, after }, aContext())).toBeNull();
    expect(equipmentBefore(undefined, { before, after }, aContext())).toBeNull();
  });
});
