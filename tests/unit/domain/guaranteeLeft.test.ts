import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateContentSchema } from '#domain/certificateContents.ts';
import { equipmentKinds } from '#domain/equipment.ts';
import { guaranteeFrom, guaranteeWorks, leastGuarantee, type ShownValue } from '#domain/guarantee.ts';
import { type Guaranteed, guaranteedBy, guaranteeLeft, odometerFor } from '#domain/guaranteeLeft.ts';
import { addDays, daysBetween } from '#kernel/calendarDate.ts';
import { aCertificate, fullContent } from '#tests/support/fullCertificate.ts';
import { aSeal } from '#tests/support/guaranteeRows.ts';
import { aLog, aMeter, on } from '#tests/support/rows.ts';

const out = on('2026-03-01');

/** Work that left on 1 March at 10,000 of the unit, promised for 30 days and 5,000 km unless said otherwise. */
const work = (
  odometer: ShownValue | null = { unit: 'km', value: 10_000 },
  promise: Parameters<typeof guaranteeFrom>[0] = { work: 'level2', days: 30, distanceKm: 5_000 },
): Pick<Guaranteed, 'content' | 'guarantee'> => {
  const guarantee = guaranteeFrom(promise, out, odometer);
  const meters = odometer === null ? [] : [odometer];
  return { content: { ...fullContent('chinese', 'en'), dateOut: out, meters, guarantee }, guarantee };
};

const log = (readings: readonly (readonly [string, number])[], perDay: number | null = null) => ({
  perDay,
  readings: readings.map(([takenOn, value]) => ({ takenOn: on(takenOn), value })),
});

describe('what is left of a guarantee', () => {
  it.each([
    { what: 'the day it left', today: '2026-03-01', days: 30, ended: null },
    { what: 'the day before the last', today: '2026-03-30', days: 1, ended: null },
    { what: 'the last day', today: '2026-03-31', days: 0, ended: null },
    { what: 'the day after', today: '2026-04-01', days: 0, ended: { by: 'days', on: '2026-03-31' } },
    { what: 'years after', today: '2028-04-01', days: 0, ended: { by: 'days', on: '2026-03-31' } },
  ])('is $days days on $what', ({ today, days, ended }) => {
    expect(guaranteeLeft(work(), null, on(today))).toMatchObject({ days, ended });
  });

  it.each([
    { what: 'no reading since', readings: [], value: 5_000, readOn: '2026-03-01', isRead: false, ended: null },
    {
      what: 'a reading',
      readings: [['2026-03-05', 11_600]],
      value: 3_400,
      readOn: '2026-03-05',
      isRead: true,
      ended: null,
    },
    {
      what: 'the end reading itself',
      readings: [['2026-03-05', 15_000]],
      value: 0,
      readOn: '2026-03-05',
      isRead: true,
      ended: null,
    },
    {
      what: 'a tenth more',
      readings: [['2026-03-05', 15_000.1]],
      value: 0,
      readOn: '2026-03-05',
      isRead: true,
      ended: { by: 'distance', on: '2026-03-05' },
    },
    {
      what: 'two past the end',
      readings: [
        ['2026-03-09', 17_000],
        ['2026-03-05', 15_200],
        ['2026-03-03', 12_000],
      ],
      value: 0,
      readOn: '2026-03-09',
      isRead: true,
      ended: { by: 'distance', on: '2026-03-05' },
    },
    {
      what: 'one to come',
      readings: [['2026-03-11', 17_000]],
      value: 5_000,
      readOn: '2026-03-01',
      isRead: false,
      ended: null,
    },
    {
      what: 'one from before',
      readings: [['2026-02-20', 9_000]],
      value: 5_000,
      readOn: '2026-03-01',
      isRead: false,
      ended: null,
    },
  ] as const)('with $what is $value km', ({ readings, value, readOn, isRead, ended }) => {
    const left = guaranteeLeft(work(), log(readings), on('2026-03-10'));
    expect(left).toMatchObject({ distance: { unit: 'km', value, readOn, isRead }, ended });
  });

  it('counts miles on an odometer in miles', () => {
    const left = guaranteeLeft(work({ unit: 'mi', value: 100 }), log([['2026-03-05', 1_100]]), on('2026-03-10'));
    // 5,000 km are 3,107 miles.
    expect(left.distance).toMatchObject({ unit: 'mi', value: 2_107 });
  });

  it('knows no distance where none was read when it left', () => {
    expect(guaranteeLeft(work(null), log([['2026-03-05', 99_000]]), on('2026-03-10'))).toMatchObject({
      days: 21,
      distance: null,
      first: 'days',
      ended: null,
    });
  });

  it('ended by days where the distance was passed only afterwards', () => {
    const left = guaranteeLeft(work(), log([['2026-04-05', 16_000]]), on('2026-04-10'));
    expect(left.ended).toEqual({ by: 'days', on: '2026-03-31' });
  });

  it('ended by distance where that was passed before its last day', () => {
    const left = guaranteeLeft(work(), log([['2026-03-31', 16_000]]), on('2026-04-10'));
    expect(left.ended).toEqual({ by: 'distance', on: '2026-03-31' });
  });

  it.each([
    { what: 'little use', perDay: 50, first: 'days' },
    { what: 'much use', perDay: 300, first: 'distance' },
    { what: 'use nobody knows', perDay: null, first: null },
    { what: 'a machine that stands', perDay: 0, first: null },
  ])('ends first by $first with $what', ({ perDay, first }) => {
    expect(guaranteeLeft(work(), log([['2026-03-10', 11_000]], perDay), on('2026-03-10')).first).toBe(first);
  });

  it('reckons with the days since the last reading', () => {
    // 4,000 km at 130 a day: 31 days from the 2nd, before the last day only because the reading is old.
    expect(guaranteeLeft(work(), log([['2026-03-02', 11_000]], 145), on('2026-03-12')).first).toBe('distance');
    expect(guaranteeLeft(work(), log([['2026-03-12', 11_000]], 145), on('2026-03-12')).first).toBe('days');
  });
});

describe('the laws of a guarantee', () => {
  const promises = equipmentKinds.flatMap((kind) =>
    [false, true].flatMap((carriesDangerousGoods) =>
      guaranteeWorks.flatMap((each) => {
        const least = leastGuarantee({ kind, carriesDangerousGoods }, each);
        return least === null ? [] : [{ ...least, work: each }];
      }),
    ),
  );

  it.each(promises)('ends on the day after day $days and past $distanceKm km, not before: $work', (promise) => {
    const given = work({ unit: 'km', value: 10_000 }, promise);
    const last = addDays(out, promise.days);
    const at = (value: number) => ({ perDay: null, readings: [{ takenOn: addDays(out, 1), value }] });
    expect(guaranteeLeft(given, at(10_001), last).ended).toBeNull();
    expect(guaranteeLeft(given, at(10_001), addDays(last, 1)).ended?.by).toBe('days');
    expect(guaranteeLeft(given, at(10_000 + promise.distanceKm), addDays(out, 1)).ended).toBeNull();
    expect(guaranteeLeft(given, at(10_001 + promise.distanceKm), addDays(out, 1)).ended?.by).toBe('distance');
  });

  const story = fc.record({
    promise: fc.constantFrom(...promises),
    unit: fc.constantFrom('km' as const, 'mi' as const),
    perDay: fc.option(fc.double({ min: 0, max: 2_000, noNaN: true })),
    days: fc.integer({ min: 0, max: 200 }),
    driven: fc.array(fc.tuple(fc.integer({ min: -20, max: 250 }), fc.integer({ min: -5_000, max: 60_000 })), {
      maxLength: 8,
    }),
  });

  it('is never negative, never more than promised, and ends by what is passed first', () => {
    fc.assert(
      fc.property(story, ({ promise, unit, perDay, days, driven }) => {
        const given = work({ unit, value: 10_000 }, promise);
        const today = addDays(out, days);
        const readings = driven.map(([day, far]) => ({ takenOn: addDays(out, day), value: 10_000 + far }));
        const left = guaranteeLeft(given, { perDay, readings }, today);
        const end = given.guarantee.untilMeter?.value ?? 0;
        expect(left.days).toBeGreaterThanOrEqual(0);
        expect(left.days).toBeLessThanOrEqual(promise.days);
        expect(left.distance?.value).toBeGreaterThanOrEqual(0);
        expect(left.distance?.value).toBeLessThanOrEqual(end - 10_000);
        const passed = readings.filter(({ takenOn, value }) => takenOn > out && takenOn <= today && value > end);
        const inTime = passed.filter(({ takenOn }) => takenOn <= given.guarantee.until);
        const by = inTime.length > 0 ? 'distance' : days > promise.days ? 'days' : undefined;
        expect(left.ended?.by).toBe(by);
        if (left.ended !== null) expect(daysBetween(left.ended.on, given.guarantee.until)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('once ended stays ended, and days never grow', () => {
    fc.assert(
      fc.property(story, ({ promise, unit, perDay, days, driven }) => {
        const given = work({ unit, value: 10_000 }, promise);
        const readings = driven.map(([day, far]) => ({ takenOn: addDays(out, day), value: 10_000 + far }));
        const now = guaranteeLeft(given, { perDay, readings }, addDays(out, days));
        const later = guaranteeLeft(given, { perDay, readings }, addDays(out, days + 1));
        expect(later.days).toBeLessThanOrEqual(now.days);
        if (now.ended !== null) expect(later.ended).toEqual(now.ended);
      }),
    );
  });
});

describe('a certificate', () => {
  const standing = aCertificate(fullContent('chinese', 'en'), { seal: aSeal });

  it('carries the guarantee it names while it stands', () => {
    expect(guaranteedBy(standing)?.guarantee).toEqual(
      standing.content.kind === 'completion' && standing.content.guarantee,
    );
    expect(certificateContentSchema.safeParse(standing.content).success).toBe(true);
  });

  it.each([
    { what: 'void', columns: { voided: { at: standing.issuedAt, by: 'Li Wei', reason: 'Wrong reading' } } },
    { what: 'replaced', columns: { replacedById: standing.id } },
    { what: 'without a promise', columns: { content: { ...fullContent('chinese', 'en'), guarantee: null } } },
  ])('that is $what carries none', ({ columns }) => {
    expect(guaranteedBy({ ...standing, ...columns })).toBeNull();
  });
});

describe('the odometer of a guarantee', () => {
  it('goes on counting through a replacement, on the scale of the one that was there', () => {
    const events = [{ on: on('2026-03-05'), offset: 11_000, note: '' }];
    const meter = aMeter({ events });
    const given = work();
    const odometer = odometerFor(given, [
      {
        meter,
        log: aLog(meter, [
          ['2026-03-04', 11_000],
          ['2026-03-08', 500],
        ]),
      },
    ]);
    expect(odometer?.readings.map(({ value }) => value)).toEqual([11_000, 11_500]);
    expect(guaranteeLeft(given, odometer, on('2026-03-10')).distance?.value).toBe(3_500);
  });

  it('stands for its latest reading where the log is not there, and leaves out what is not believed', () => {
    const summary = {
      current: { takenOn: on('2026-03-06'), value: 12_000 },
      usePerDay: { p10: 90, p50: 100, p90: 110 },
      accepted: 1,
      suspect: 1,
    };
    const meter = aMeter({ summary });
    const [doubted] = aLog(meter, [['2026-03-07', 90_000]]);
    const logged = doubted === undefined ? [] : [{ ...doubted, state: 'suspect' as const }];
    expect(odometerFor(work(), [{ meter, log: logged }])).toEqual({
      perDay: 100,
      readings: [{ takenOn: '2026-03-06', value: 12_000 }],
    });
  });

  it('is none where the machine has no meter of that unit, or the paper names no end', () => {
    expect(odometerFor(work(), [{ meter: aMeter({ unit: 'h' }), log: [] }])).toBeNull();
    expect(odometerFor(work(null), [{ meter: aMeter(), log: [] }])).toBeNull();
  });
});
