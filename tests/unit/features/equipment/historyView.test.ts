import { describe, expect, it } from 'vitest';
import { auditEntry, entryContent } from '#domain/audit.ts';
import { type Change, changeOf, revised } from '#domain/change.ts';
import type { MeterReading } from '#domain/meterRecord.ts';
import { historyRows } from '#features/equipment/historyView.ts';
import { aCheck, anAnswer } from '#tests/support/checkRows.ts';
import { aContext, aMeter, anEquipment, aReading } from '#tests/support/rows.ts';
import { anAssignment, anOrder, aProgramme } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const context = aContext();
const machine = anEquipment({ depot: 'North', year: 2019 });
const meter = aMeter({ equipmentId: machine.id, unit: 'h' });
const unitOf = (id: string) => (id === meter.id ? 'h' : null);

const rowOf = (command: string, changes: readonly Change[]) => {
  const entry = auditEntry(entryContent({ command, changes, isBulk: false }), 7, context);
  const [row] = historyRows([entry], machine.id, unitOf);
  if (row === undefined) throw new Error('Every entry has its line.');
  return row;
};

describe('the history of a machine', () => {
  it('says who and when', () => {
    expect(rowOf('archiveEquipment', [])).toMatchObject({
      seq: 7,
      by: 'Li Wei',
      at: context.now,
      what: 'archiveEquipment',
    });
  });

  it('tells entering a machine from correcting it', () => {
    expect(rowOf('saveEquipment', [changeOf('equipment', null, machine)])).toMatchObject({
      what: 'entered',
      fields: [],
    });
    const after = revised(machine, { depot: 'South', year: null }, context);
    expect(rowOf('saveEquipment', [changeOf('equipment', machine, after)])).toMatchObject({
      what: 'saveEquipment',
      fields: [
        { field: 'year', before: 2019, after: null },
        { field: 'depot', before: 'North', after: 'South' },
      ],
    });
  });

  it('names the reading recorded, not those whose review changed with it', () => {
    const other = aReading(meter, '2026-02-01', { value: 50 });
    const added = aReading(meter, '2026-03-01', { value: 120.5 });
    const { facts } = rowOf('recordReading', [
      changeOf('readings', other, revised(other, { state: 'suspect', reason: 'backwards' }, context)),
      changeOf('readings', null, added),
    ]);
    expect(facts.reading).toEqual({ value: 120.5, unit: 'h', on: '2026-03-01' });
  });

  it('names the reading that was voided or vouched for', () => {
    const reading = aReading(meter, '2026-03-01', { value: 99 });
    const before: MeterReading = { ...reading, state: 'suspect' };
    for (const [command, columns] of [
      ['voidReading', { state: 'void' }],
      ['confirmReading', { confirmed: true }],
    ] as const) {
      const { facts } = rowOf(command, [
        changeOf('readings', aReading(meter, '2026-01-01'), aReading(meter, '2026-01-01')),
        changeOf('readings', before, revised(before, columns, context)),
      ]);
      expect(facts.reading?.value, command).toBe(99);
    }
  });

  it('names order, meter and programme', () => {
    const programme = aProgramme();
    const own = changeOf('orders', null, anOrder({ number: '2026-0412', equipmentId: machine.id }));
    expect(rowOf('openOrder', [own]).facts.order).toBe('2026-0412');
    expect(rowOf('addMeter', [changeOf('meters', null, meter)]).facts.unit).toBe('h');
    const assigned = changeOf('assignments', null, anAssignment(machine.id, programme));
    expect(rowOf('assignProgramme', [assigned]).facts.programmeId).toBe(programme.id);
  });

  it('names its own order among those opened for several machines', () => {
    const other = changeOf('orders', null, anOrder({ number: '2026-0411' }));
    const own = changeOf('orders', null, anOrder({ number: '2026-0412', equipmentId: machine.id }));
    expect(rowOf('openOrders', [other, own]).facts.order).toBe('2026-0412');
  });

  it('names the defect', () => {
    const own = changeOf('defects', null, aDefect({ number: 'D-2026-0009', equipmentId: machine.id }));
    expect(rowOf('reportDefect', [own]).facts.defect).toBe('D-2026-0009');
  });

  it('says nothing of rows it cannot read', () => {
    const entry = { ...auditEntry(entryContent({ command: 'openOrder', changes: [], isBulk: false }), 1, context) };
    const strange = { ...entry, changes: [{ table: 'orders', id: 'x', before: null, after: { number: 5 } }] };
    expect(historyRows([strange], machine.id, unitOf)[0]?.facts).toEqual({});
  });

  it('leaves the steps within a check to the trail, but for the defects found', () => {
    const check = aCheck({ equipmentId: machine.id });
    const changes = [changeOf('checks', check, revised(check, { answers: [anAnswer('lights')] }, context))];
    const defect = aDefect({ equipmentId: machine.id });
    const told = (command: string, of: readonly Change[]) => {
      const entry = auditEntry(entryContent({ command, changes: of, isBulk: false }), 7, context);
      return historyRows([entry], machine.id, unitOf).map(({ what, facts }) => [what, facts.defect]);
    };
    expect(told('answerItem', changes)).toEqual([]);
    expect(told('answerItem', [...changes, changeOf('defects', null, defect)])).toEqual([
      ['answerItem', defect.number],
    ]);
    expect(told('finishCheck', changes)).toEqual([['finishCheck', undefined]]);
  });
});
