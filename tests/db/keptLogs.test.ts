import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addMeter } from '#data/commands/addMeter.ts';
import { confirmReading } from '#data/commands/confirmReading.ts';
import { recordReading } from '#data/commands/recordReading.ts';
import { replaceMeter } from '#data/commands/replaceMeter.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { saveMeter } from '#data/commands/saveMeter.ts';
import { voidReading } from '#data/commands/voidReading.ts';
import { database, stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { keepCommitted, logOf } from '#data/keptLogs.ts';
import { readingsOf } from '#data/meterLog.ts';
import { changeOf, revised } from '#domain/change.ts';
import { blankEquipment } from '#domain/equipment.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { summariseMeter } from '#domain/meterSummary.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { openedDatabase, startedDatabase } from '#tests/support/database.ts';
import { aContext, aMeter, aReading, on } from '#tests/support/rows.ts';
import { done } from '#tests/support/workshop.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-10T08:00:00') });
});

afterEach(() => {
  stopDatabase();
  vi.useRealTimers();
});

const aStoredMeter = async (): Promise<Meter['id']> => {
  const equipmentId = await done(saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code: 'T-1' } }));
  return done(addMeter({ equipmentId, unit: 'km' }));
};

const meterOf = async (db: FettleDatabase, id: Meter['id']): Promise<Meter> => {
  const meter = await db.meters.get(id);
  if (meter === undefined) throw new Error('There is no such meter.');
  return meter;
};

/** What a user may do to a log; `day` counts back from today, `pick` chooses among the readings there are. */
const deed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('record' as const), day: fc.nat(40), value: fc.nat(9_000) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('void' as const, 'confirm' as const), pick: fc.nat(99) }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('cap' as const), capPerDay: fc.integer({ min: 1, max: 900 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('replace' as const), day: fc.nat(40), value: fc.nat(9_000) }) },
);

type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const confirmed = ['readingBackwards', 'readingAboveLater', 'readingTooFast', 'replacementVoidsReadings'];
const today = on('2026-03-10');

/** Does it; what the program refuses changes nothing. */
const act = async (meter: Meter, one: Deed): Promise<void> => {
  const { id: meterId, rev, equipmentId } = meter;
  if (one.does === 'record') {
    const taken = { takenOn: addDays(today, -one.day), value: one.value, takenBy: '' };
    await recordReading({ equipmentId, unit: 'km', ...taken }, confirmed);
  } else if (one.does === 'cap') {
    await saveMeter({ meterId, rev, handUsePerDay: null, capPerDay: one.capPerDay });
  } else if (one.does === 'replace') {
    const values = { lastValue: one.value, newValue: 0 };
    await replaceMeter({ meterId, rev, on: addDays(today, -one.day), ...values }, confirmed);
  } else {
    const log = await readingsOf(database(), meterId);
    const reading = log[one.pick % Math.max(1, log.length)];
    if (reading === undefined) return;
    const opened = { id: reading.id, rev: reading.rev };
    await (one.does === 'void' ? voidReading(opened) : confirmReading(opened));
  }
};

describe('a kept log', () => {
  it('is the log of the database after whatever was done, and so are the verdicts on it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), async (deeds) => {
        const db = await startedDatabase();
        const id = await aStoredMeter();
        for (const one of deeds) {
          await act(await meterOf(db, id), one);
          const meter = await meterOf(db, id);
          const stored = await readingsOf(db, id);
          expect(await logOf(db, meter)).toEqual(stored);
          expect(meter.summary).toEqual(summariseMeter(meter, stored, today));
        }
        stopDatabase();
        await db.delete();
      }),
      { numRuns: 25 },
    );
  });

  it('is not read again while the meter stands as it was', async () => {
    const db = await startedDatabase();
    const id = await aStoredMeter();
    const { equipmentId } = await meterOf(db, id);
    const taken = { equipmentId, unit: 'km', takenBy: '' } as const;
    await done(recordReading({ ...taken, takenOn: on('2026-03-01'), value: 100 }));
    const read = vi.spyOn(db.readings, 'where');
    await done(recordReading({ ...taken, takenOn: on('2026-03-02'), value: 200 }));
    expect(await logOf(db, await meterOf(db, id))).toHaveLength(2);
    expect(read).not.toHaveBeenCalled();
  });

  it('is read again when another window wrote', async () => {
    const db = await startedDatabase();
    const id = await aStoredMeter();
    const meter = await meterOf(db, id);
    expect(await logOf(db, meter)).toEqual([]);
    const other = await openedDatabase(db.name);
    const reading = aReading(meter, '2026-03-01', { value: 100 });
    await other.readings.add(reading);
    await other.meters.put(revised(meter, {}, aContext()));
    other.close();
    expect(await logOf(db, await meterOf(db, id))).toEqual([reading]);
  });

  it('is given up with its meter, and when a reading was taken out of it', async () => {
    const db = await startedDatabase();
    const id = await aStoredMeter();
    const meter = await meterOf(db, id);
    const reading = aReading(meter, '2026-03-01', { value: 100 });
    await db.readings.add(reading);
    expect(await logOf(db, meter)).toEqual([reading]);
    await db.readings.delete(reading.id);
    const after = revised(meter, {}, aContext());
    keepCommitted(db, [changeOf('readings', reading, null), changeOf('meters', meter, after)]);
    expect(await logOf(db, after)).toEqual([]);
    await db.readings.add(reading);
    keepCommitted(db, [changeOf('meters', after, null)]);
    expect(await logOf(db, after)).toEqual([reading]);
  });

  it('makes room: the one not used for longest is read again', async () => {
    const db = await startedDatabase();
    const meter = await meterOf(db, await aStoredMeter());
    const long = Array.from({ length: 25_000 }, () => aReading(meter, '2026-03-01'));
    const read = vi.fn(async () => long);
    const where = { between: () => ({ toArray: read }) };
    vi.spyOn(db.readings, 'where').mockImplementation(() => Object.create(where));
    const [a, b, c] = [aMeter(), aMeter(), aMeter()];
    for (const each of [a, b, a, c]) await logOf(db, each);
    expect(read).toHaveBeenCalledTimes(3);
    await logOf(db, a);
    expect(read).toHaveBeenCalledTimes(3);
    await logOf(db, b);
    expect(read).toHaveBeenCalledTimes(4);
  });
});
