import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueServices } from '#domain/due.ts';
import type { ServiceLevel, Trigger } from '#domain/serviceLevel.ts';
import type { ServicePosition } from '#domain/servicePosition.ts';
import { addDays, calendarDate } from '#kernel/calendarDate.ts';
import { randomPosition } from '#tests/support/randomPosition.ts';

const on = calendarDate;
const level = (change: Partial<ServiceLevel>): ServiceLevel => ({
  id: 'A',
  rank: 1,
  triggers: [{ kind: 'calendar', every: 30, unit: 'day' }],
  combine: 'first',
  shift: 1,
  ...change,
});
const position = (levels: readonly ServiceLevel[], change: Partial<ServicePosition> = {}): ServicePosition => ({
  programme: { levels },
  baseline: { on: on('2026-01-01'), meters: {} },
  completions: [],
  readings: {},
  usePerDay: {},
  today: on('2026-01-10'),
  ...change,
});
const km = (every: number): Trigger => ({ kind: 'usage', meter: 'km', every });
const use = (p50: number) => ({ km: { p10: p50 / 2, p50, p90: p50 * 2 } });
const done = (date: string, kmValue?: number, levelId = 'A') => ({
  levelId,
  on: on(date),
  meters: kmValue === undefined ? {} : { km: kmValue },
});

describe('what is due', () => {
  it.each<readonly [string, ServicePosition, object]>([
    [
      'a meter not named at the baseline counts from 0',
      position([level({ triggers: [km(1000)] })], { readings: { km: [{ takenOn: on('2026-01-05'), value: 400 }] } }),
      { dueAt: { km: 1000 }, status: 'unknown', on: null },
    ],
    [
      'a value reached is dated by its reading even when use is not known, and what follows is not dated',
      position([level({ triggers: [km(1000)], late: { usage: 100 } })], {
        readings: { km: [{ takenOn: on('2026-01-05'), value: 1050 }] },
      }),
      { status: 'due', on: '2026-01-05', openOn: '2026-01-05', closeOn: null, estimated: false },
    ],
    [
      'the latest reading counts, not the greatest',
      position([level({ triggers: [km(1000)] })], {
        readings: {
          km: [
            { takenOn: on('2026-01-09'), value: 300 },
            { takenOn: on('2026-01-02'), value: 5000 },
          ],
        },
        usePerDay: use(10),
      }),
      { status: 'planned', on: '2026-03-20' },
    ],
    [
      'overdue by usage begins above the late tolerance',
      position([level({ triggers: [km(1000)], late: { percent: 10 } })], {
        readings: { km: [{ takenOn: on('2026-01-05'), value: 1100.5 }] },
      }),
      { status: 'overdue' },
    ],
    [
      'a completion without a meter value leaves that trigger’s anchor',
      position([level({ triggers: [km(1000), { kind: 'calendar', every: 30, unit: 'day' }] })], {
        completions: [done('2026-01-08')],
      }),
      { dueAt: { km: 1000 }, dueOn: '2026-02-07' },
    ],
    [
      'completions before the baseline do not count',
      position([level({})], { completions: [done('2025-12-31')] }),
      { dueOn: '2026-01-31' },
    ],
    [
      'last waits for every trigger and is unknown when one is',
      position([level({ combine: 'last', triggers: [km(1000), { kind: 'calendar', every: 3, unit: 'day' }] })]),
      { status: 'unknown', on: null, limitedBy: null },
    ],
    [
      'of equal days the trigger listed first governs',
      position([level({ triggers: [km(300), { kind: 'calendar', every: 30, unit: 'day' }] })], {
        readings: { km: [{ takenOn: on('2026-01-01'), value: 0 }] },
        usePerDay: use(10),
      }),
      { on: '2026-01-31', limitedBy: 0 },
    ],
    [
      'a status that a reading also reaches is no estimate',
      position([level({ triggers: [km(100), { kind: 'calendar', every: 8, unit: 'day' }] })], {
        readings: { km: [{ takenOn: on('2026-01-02'), value: 50 }] },
        usePerDay: use(10),
      }),
      { status: 'overdue', estimated: false },
    ],
    [
      'too early for one trigger only, that one starts anew from the actual value',
      position([level({ shift: 0, triggers: [{ kind: 'calendar', every: 30, unit: 'day' }, km(1000)] })], {
        completions: [done('2026-01-31', 400)],
        today: on('2026-02-01'),
      }),
      { dueOn: '2026-03-02', dueAt: { km: 1400 }, extra: 0, missed: 0 },
    ],
    [
      'a first interval and the grid after it keep the month end',
      position(
        [
          level({
            shift: 0,
            triggers: [{ kind: 'calendar', every: 1, unit: 'month', first: { every: 2, unit: 'month' } }],
          }),
        ],
        {
          baseline: { on: on('2025-12-31') },
          completions: [done('2026-02-28')],
          today: on('2026-03-01'),
        },
      ),
      { dueOn: '2026-03-31', missed: 0 },
    ],
    [
      'a heavy duty quarter is whole days',
      position([level({ triggers: [{ kind: 'calendar', every: 3, unit: 'month' }] })], { dutyFactor: 0.7 }),
      { dueOn: '2026-03-05' },
    ],
    [
      'a blend rounds half days away from zero, early as well as late',
      position([level({ shift: 0.5 })], { completions: [done('2026-01-28')], today: on('2026-02-01') }),
      { dueOn: '2026-02-28' },
    ],
    [
      'a daily grid neglected for years is caught up',
      position([level({ shift: 0, triggers: [{ kind: 'calendar', every: 1, unit: 'day' }] })], {
        completions: [done('2030-01-01')],
        today: on('2030-01-01'),
      }),
      { dueOn: '2030-01-02', missed: 1460 },
    ],
    [
      'an interval that is none is unknown and hangs nothing',
      position([level({ shift: 0, triggers: [km(0), { kind: 'rule', rrule: 'FREQ=DAILY;INTERVAL=-1' }] })], {
        completions: [done('2026-01-05', 100)],
      }),
      { status: 'unknown', on: null },
    ],
    [
      'a machine hardly used is due at the end of time, not in an error',
      position([level({ triggers: [km(10_000)] })], {
        readings: { km: [{ takenOn: on('2026-01-05'), value: 0 }] },
        usePerDay: use(1e-9),
      }),
      { on: '9999-12-31', status: 'planned' },
    ],
  ])('%s', (_name, subject, expected) => {
    expect(dueServices(subject)[0]).toMatchObject(expected);
  });

  it('says of each trigger what is left, from what it counts, how sure it is and how old the reading', () => {
    const [due] = dueServices(
      position([level({ triggers: [{ kind: 'calendar', every: 30, unit: 'day' }, km(1000)] })], {
        completions: [done('2026-01-05', 200)],
        readings: { km: [{ takenOn: on('2026-01-08'), value: 400 }] },
        usePerDay: use(20),
      }),
    );
    expect(due?.triggers).toMatchObject([
      { dueOn: '2026-02-04', left: 25, anchorOn: '2026-01-05', onEarliest: '2026-02-04', onLatest: '2026-02-04' },
      { dueAt: 1200, left: 800, anchorAt: 200, onEarliest: '2026-01-28', on: '2026-02-17', onLatest: '2026-03-29' },
    ]);
    expect(due?.triggers[1]).toMatchObject({ readOn: '2026-01-08', readAt: 400, estimated: false });
    expect(due).toMatchObject({ on: '2026-02-04', onEarliest: '2026-01-28', onLatest: '2026-02-04' });
  });

  it('takes a bare position: no completions, readings or use at all', () => {
    const bare = { programme: { levels: [level({})] }, baseline: { on: on('2026-01-01') }, today: on('2026-01-20') };
    expect(dueServices(bare)[0]).toMatchObject({ dueOn: '2026-01-31', status: 'soon' });
  });
});

describe('levels and revisions', () => {
  const three = [level({}), level({ id: 'B', rank: 2 }), level({ id: 'C', rank: 3, covers: [] })];
  it.each([
    ['B', ['2026-02-14', '2026-02-14', '2026-01-31']],
    ['C', ['2026-01-31', '2026-01-31', '2026-02-14']],
    ['nobody', ['2026-01-31', '2026-01-31', '2026-01-31']],
  ])('performing %s satisfies what it covers', (levelId, expected) => {
    const subject = position(three, { completions: [done('2026-01-15', undefined, levelId)] });
    expect(dueServices(subject).map(({ dueOn }) => dueOn)).toEqual(expected);
  });

  it.each([
    [1.5, true, '2026-01-31'],
    [1.5, false, '2026-02-15'],
    [0.7, true, '2026-01-22'],
  ])(
    'never come later by light duty where the law sets them (factor %s, statutory %s)',
    (dutyFactor, isStatutory, expected) => {
      const [due] = dueServices(position([level({ isStatutory })], { dutyFactor }));
      expect(due?.dueOn).toBe(expected);
    },
  );

  it('count each completion with the revision of its date and the next with the one in force', () => {
    const [before, now] = [
      [level({ shift: 0, early: { days: 5 } })],
      [level({ shift: 0, triggers: [{ kind: 'calendar', every: 60, unit: 'day' }, km(5000)] })],
    ];
    const revisions = [
      { effectiveFrom: on('2026-02-10'), levels: now },
      { effectiveFrom: on('2025-01-01'), levels: before },
    ];
    // 28 January is early enough for the slot of the 31st under the old window; by today's levels it would be extra.
    const subject = position(now, { completions: [done('2026-01-28', 900)], today: on('2026-03-01') });
    const [due] = dueServices({ ...subject, programme: { levels: now, revisions } });
    expect(due).toMatchObject({ dueOn: '2026-04-01', dueAt: { km: 5900 }, extra: 0 });
    expect(dueServices(subject)[0]).toMatchObject({ dueOn: '2026-03-02', extra: 1 });
  });

  it('do not mind revisions that changed nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), (seed) => {
        const subject = randomPosition(seed);
        const { levels } = subject.programme;
        const copy = structuredClone(levels);
        const revisions = [
          { effectiveFrom: on('2020-01-01'), levels: copy },
          { effectiveFrom: addDays(subject.baseline.on, 200), levels },
        ];
        expect(dueServices({ ...subject, programme: { levels, revisions } })).toEqual(dueServices(subject));
      }),
      { numRuns: 300 },
    );
  });
});
