import { describe, expect, it } from 'vitest';
import type { ServiceLevel } from '#domain/serviceLevel.ts';
import type { ServicePosition } from '#domain/servicePosition.ts';
import type { VisitPin } from '#domain/visitCandidate.ts';
import { forecastVisits } from '#domain/visitForecast.ts';
import { calendarDate } from '#kernel/calendarDate.ts';

const on = calendarDate;
const days = (every: number) => ({ triggers: [{ kind: 'calendar', every, unit: 'day' }] as const });
const level = (id: string, rank: number, change: Partial<ServiceLevel>): ServiceLevel => ({
  id,
  rank,
  ...days(30),
  combine: 'first',
  shift: 1,
  ...change,
});
const position = (levels: readonly ServiceLevel[], change: Partial<ServicePosition> = {}): ServicePosition => ({
  programme: { levels },
  baseline: { on: on('2026-01-01') },
  today: on('2026-01-10'),
  ...change,
});
const pin = (levelId: string, day: string, isOrdered = false): VisitPin => ({ levelId, on: on(day), isOrdered });

interface Asked {
  readonly levels: readonly ServiceLevel[];
  readonly pins: readonly VisitPin[];
  readonly until?: string;
  readonly change?: Partial<ServicePosition>;
}

/** Visits as `date level+absorbed`, with `@pin` and `(further pins)`. */
const visits = ({ levels, pins, until = '2026-04-30', change = {} }: Asked): readonly string[] =>
  forecastVisits({ position: position(levels, change), until: on(until), pins }).map((visit) => {
    const own = visit.pin === null ? '' : ` @${visit.pin}`;
    const further = visit.absorbedPins.length === 0 ? '' : ` (${visit.absorbedPins.join(',')})`;
    return `${visit.on} ${[visit.levelId, ...visit.absorbs].join('+')}${own}${further}`;
  });

const single = [level('A', 1, { early: { days: 5 }, late: { days: 5 } })];
const fixed = [level('A', 1, { shift: 0, early: { days: 5 }, late: { days: 5 } })];
const window = { early: { days: 5 }, late: { days: 5 } };
/** A every 30 days, B every 60, which covers A. */
const nested = [level('A', 1, window), level('B', 2, { ...days(60), ...window })];

describe('a planned visit', () => {
  it.each<readonly [string, Asked, readonly string[]]>([
    [
      'takes place on its day, and what counts from completions follows from there',
      { levels: single, pins: [pin('A', '2026-02-03')] },
      ['2026-02-03 A @0', '2026-03-05 A', '2026-04-04 A'],
    ],
    [
      'may come early',
      { levels: single, pins: [pin('A', '2026-01-27')] },
      ['2026-01-27 A @0', '2026-02-26 A', '2026-03-28 A', '2026-04-27 A'],
    ],
    [
      'leaves a fixed grid where it is',
      { levels: fixed, pins: [pin('A', '2026-02-03')] },
      ['2026-02-03 A @0', '2026-03-02 A', '2026-04-01 A'],
    ],
    [
      'too early for its slot satisfies nothing: the slot still comes',
      { levels: fixed, pins: [pin('A', '2026-01-20')], until: '2026-02-10' },
      ['2026-01-20 A @0', '2026-01-31 A'],
    ],
    [
      'belongs to the occurrence it is nearest to',
      // Due on 31 January and 2 March: 14 February is nearer to the first, 16 February to the second.
      { levels: single, pins: [pin('A', '2026-02-14')], until: '2026-03-01' },
      ['2026-02-14 A @0'],
    ],
    [
      'belongs to the later occurrence from the midpoint on',
      { levels: single, pins: [pin('A', '2026-02-16')], until: '2026-03-01' },
      ['2026-01-31 A', '2026-02-16 A @0'],
    ],
    [
      'belongs to the occurrence it was chosen for, however far it is put off',
      { levels: single, pins: [{ ...pin('A', '2026-02-26'), dueOn: on('2026-01-31') }], until: '2026-03-05' },
      ['2026-02-26 A @0'],
    ],
    [
      'belongs to the one after a visit that is late, where it was chosen for that',
      {
        levels: fixed,
        pins: [{ ...pin('A', '2026-02-27'), dueOn: on('2026-03-02') }],
        until: '2026-03-10',
        change: { today: on('2026-02-24') },
      },
      ['2026-02-24 A', '2026-02-27 A @0'],
    ],
    [
      'is one occurrence each, of two',
      { levels: single, pins: [pin('A', '2026-02-05'), pin('A', '2026-02-03')], until: '2026-03-10' },
      ['2026-02-03 A @1', '2026-02-05 A @0', '2026-03-07 A'],
    ],
    [
      'before today is not used',
      { levels: single, pins: [pin('A', '2026-01-09')], until: '2026-02-10' },
      ['2026-01-31 A'],
    ],
    [
      'of a level that is past due stands on the day chosen, not on today',
      { levels: single, pins: [pin('A', '2026-05-12')], until: '2026-06-20', change: { today: on('2026-05-05') } },
      ['2026-05-12 A @0', '2026-06-11 A'],
    ],
    [
      'absorbs every covered level whose window is open on its day',
      { levels: nested, pins: [pin('B', '2026-02-27')], until: '2026-03-20' },
      ['2026-01-31 A', '2026-02-27 B+A @0'],
    ],
    [
      'leaves alone a covered level whose window is not open',
      { levels: nested, pins: [pin('B', '2026-02-20')], until: '2026-03-21' },
      ['2026-01-31 A', '2026-02-20 B @0'],
    ],
    [
      'takes along what would have been done with it, though that leaves its window',
      { levels: nested, pins: [pin('B', '2026-03-12')], until: '2026-03-20' },
      ['2026-01-31 A', '2026-03-12 B+A @0'],
    ],
    [
      'takes nothing statutory out of its window',
      {
        levels: [level('A', 1, { ...window, isStatutory: true }), level('B', 2, { ...days(60), ...window })],
        pins: [pin('B', '2026-03-12')],
        until: '2026-03-20',
      },
      ['2026-01-31 A', '2026-03-02 A', '2026-03-12 B @0'],
    ],
    [
      'far later than the covered level could wait does without it',
      { levels: nested, pins: [pin('B', '2026-03-20')], until: '2026-03-25' },
      ['2026-01-31 A', '2026-03-02 A', '2026-03-20 B @0'],
    ],
    [
      'of a lower level may be taken by a higher one due inside its window that day',
      { levels: nested, pins: [pin('A', '2026-02-28')], until: '2026-03-20' },
      ['2026-01-31 A', '2026-02-28 B+A (0)'],
    ],
    [
      'of a lower level comes alone when the higher one is not open',
      { levels: nested, pins: [pin('A', '2026-02-22')], until: '2026-03-04' },
      ['2026-01-31 A', '2026-02-22 A @0', '2026-03-02 B'],
    ],
    [
      'of two levels on one day is one visit',
      { levels: nested, pins: [pin('A', '2026-02-20'), pin('B', '2026-02-20')], until: '2026-03-10' },
      ['2026-01-31 A', '2026-02-20 B+A @1 (0)'],
    ],
    [
      'is done with when a higher level has absorbed its occurrence',
      { levels: nested, pins: [pin('A', '2026-03-05'), pin('B', '2026-03-01')], until: '2026-03-30' },
      ['2026-01-31 A', '2026-03-01 B+A @1 (0)'],
    ],
    [
      'that is ordered is not taken by a higher level',
      {
        levels: nested,
        pins: [pin('A', '2026-03-02', true)],
        until: '2026-03-10',
        change: { completions: [{ levelId: 'A', on: on('2026-01-31'), meters: {} }], today: on('2026-02-10') },
      },
      ['2026-03-02 A @0', '2026-03-02 B'],
    ],
    [
      'is replaced by an order for the same occurrence',
      { levels: single, pins: [pin('A', '2026-02-04'), pin('A', '2026-01-28', true)], until: '2026-03-10' },
      ['2026-01-28 A @1 (0)', '2026-02-27 A'],
    ],
    [
      'is replaced by a later order for the same occurrence',
      { levels: single, pins: [pin('A', '2026-01-30'), pin('A', '2026-02-02', true)], until: '2026-03-10' },
      ['2026-02-02 A @1 (0)', '2026-03-04 A'],
    ],
    [
      'of a level of which no date is known takes place all the same',
      {
        levels: [level('U', 1, { triggers: [{ kind: 'usage', meter: 'km', every: 500 }] })],
        pins: [pin('U', '2026-02-04')],
      },
      ['2026-02-04 U @0'],
    ],
  ])('%s', (_name, asked, expected) => {
    expect(visits(asked)).toEqual(expected);
  });
});

describe('the window of a visit', () => {
  it('is that of the level performed; its latest day that of the first level to close, its limit the statutory one’s', () => {
    const levels = [
      level('A', 1, { early: { days: 3 }, late: { days: 4 } }),
      level('B', 2, { ...days(31), ...window, isStatutory: true }),
    ];
    const [first] = forecastVisits({ position: position(levels), until: on('2026-02-10'), pins: [] });
    expect(first).toMatchObject({
      on: '2026-02-01',
      levelId: 'B',
      absorbs: ['A'],
      openOn: '2026-01-27',
      dueOn: '2026-02-01',
      closeOn: '2026-02-06',
      latestOn: '2026-02-04',
      limitOn: '2026-02-06',
      isProjected: false,
    });
  });

  it('has no limit without a statutory level, and says when its day rests on projected use', () => {
    const levels = [level('A', 1, { triggers: [{ kind: 'usage', meter: 'km', every: 1000 }] })];
    const readings = { km: [{ takenOn: on('2026-01-08'), value: 900 }] };
    const used = position(levels, { readings, usePerDay: { km: { p10: 20, p50: 40, p90: 60 } } });
    const told = forecastVisits({ position: used, until: on('2026-02-10'), pins: [] });
    expect(told.map(({ on: day, limitOn, isProjected }) => [day, limitOn, isProjected])).toEqual([
      ['2026-01-11', null, true],
      ['2026-02-05', null, true],
    ]);
    const reached = position(levels, { readings: { km: [{ takenOn: on('2026-01-08'), value: 1001 }] } });
    expect(forecastVisits({ position: reached, until: on('2026-02-10'), pins: [] })[0]?.isProjected).toBe(false);
  });

  it('does not move with the day chosen', () => {
    const told = forecastVisits({
      position: position(single),
      until: on('2026-02-10'),
      pins: [pin('A', '2026-02-09')],
    });
    expect(told).toMatchObject([
      { on: '2026-02-09', openOn: '2026-01-26', dueOn: '2026-01-31', latestOn: '2026-02-05' },
    ]);
  });
});

describe('the number of a visit', () => {
  it('counts what was done since the baseline, and what covers the level, and stays when a visit before it is done', () => {
    const numbers = (subject: ServicePosition) =>
      forecastVisits({ position: subject, until: on('2026-07-10'), pins: [] }).map(
        ({ levelId, nth, on: day }) => `${day} ${levelId}${nth}`,
      );
    const before = numbers(position(nested));
    expect(before).toEqual([
      '2026-01-31 A1',
      '2026-03-02 B1',
      '2026-04-01 A3',
      '2026-05-01 B2',
      '2026-05-31 A5',
      '2026-06-30 B3',
    ]);
    const completions = [{ levelId: 'A', on: on('2026-01-31'), meters: {} }];
    expect(numbers(position(nested, { completions, today: on('2026-02-01') }))).toEqual(before.slice(1));
  });
});
