import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewMeter, summariseMeter } from '#domain/meterSummary.ts';
import { addDays, calendarDate } from '#kernel/calendarDate.ts';
import { aLog, aMeter, aReading, on } from '#tests/support/rows.ts';

const today = on('2026-03-10');
const meter = aMeter();

/** Weekly readings, 50 km a day, the last on 2 March. */
const steady = aLog(
  meter,
  Array.from({ length: 20 }, (_, i) => [addDays(on('2025-10-20'), i * 7), 10_000 + i * 350] as const),
);

describe('the summary of a meter', () => {
  it('of an empty log knows nothing', () => {
    expect(summariseMeter(meter, [], today)).toEqual({ current: null, usePerDay: null, accepted: 0, suspect: 0 });
  });

  it('has the latest accepted reading by date, whatever the order of the log', () => {
    const { current, accepted } = summariseMeter(meter, steady.toReversed(), today);
    expect({ current, accepted }).toEqual({ current: { takenOn: '2026-03-02', value: 16_650 }, accepted: 20 });
  });

  it('is not misled by the greatest value when it is a slip of the pen', () => {
    const slip = aReading(meter, '2026-02-20', { value: 161_000 });
    expect(summariseMeter(meter, [...steady, slip], today)).toMatchObject({
      current: { value: 16_650 },
      accepted: 20,
      suspect: 1,
    });
  });

  it('leaves void readings out', () => {
    const voided = aReading(meter, '2026-03-09', { value: 17_000, state: 'void' });
    expect(summariseMeter(meter, [...steady, voided], today)).toEqual(summariseMeter(meter, steady, today));
  });

  it('says how many are used a day', () => {
    expect(summariseMeter(meter, steady, today).usePerDay?.p50).toBeCloseTo(50, 5);
  });

  it('goes by the use entered by hand where readings do not say', () => {
    const byHand = { ...meter, handUsePerDay: 80 };
    expect(summariseMeter(byHand, steady.slice(0, 1), today).usePerDay).toEqual({ p10: 80, p50: 80, p90: 80 });
    expect(summariseMeter(byHand, steady, today).usePerDay?.p50).toBeCloseTo(50, 5);
  });

  it('counts on over a replacement', () => {
    const replaced = { ...meter, events: [{ on: on('2026-03-05'), offset: 16_800, note: '' }] };
    const log = [...steady, aReading(meter, '2026-03-09', { value: 210 })];
    expect(summariseMeter(replaced, log, today)).toMatchObject({ current: { value: 17_010 }, suspect: 0 });
  });

  it('names the reason for each reading it does not believe', () => {
    const log = [
      ...steady,
      aReading(meter, '2026-02-20', { value: 9 }),
      aReading(meter, '2026-02-21', { value: 900_000 }),
      aReading(meter, '2026-03-11', { value: 17_100 }),
      aReading(meter, '2026-03-02', { value: 16_650 }),
    ];
    expect([...reviewMeter(meter, log, today).suspect.values()]).toEqual([
      'backwards',
      'tooFast',
      'future',
      'duplicate',
    ]);
  });

  it('believes a confirmed reading and doubts what contradicts it', () => {
    const vouched = aReading(meter, '2026-03-03', { value: 5_000, confirmed: true });
    const { summary, suspect } = reviewMeter(meter, [...steady, vouched], today);
    expect(suspect.has(vouched.id)).toBe(false);
    expect(summary.current).toEqual({ takenOn: '2026-03-03', value: 5_000 });
  });

  it('accounts for every reading that is not void, once', () => {
    const readings = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 400 }),
        value: fc.integer({ min: 0, max: 90_000 }),
        isVoid: fc.boolean(),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(readings, (drawn) => {
        const log = drawn.map(({ day, value, isVoid }) =>
          aReading(meter, addDays(calendarDate('2025-03-01'), day), { value, state: isVoid ? 'void' : 'accepted' }),
        );
        const { accepted, suspect } = summariseMeter(meter, log, today);
        expect(accepted + suspect).toBe(drawn.filter(({ isVoid }) => !isVoid).length);
      }),
    );
  });
});
