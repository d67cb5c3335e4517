/** Small levelling problems: made by hand, drawn at random, and solved by trying everything. */
import fc from 'fast-check';
import { isFeasible, planCost, planScore } from '#domain/levellingCost.ts';
import type { LevellingPlan, LevellingProblem, LevellingVisit } from '#domain/levellingProblem.ts';

/** A visit of four hours and half a bay day that may be in any of `weeks` and stands in the first of them. */
export const smallVisit = (
  key: string,
  weeks: readonly number[],
  more: Partial<LevellingVisit> = {},
): LevellingVisit => ({
  key,
  machine: key,
  hours: 4,
  bayDays: 0.5,
  weeks,
  now: weeks[0] ?? 0,
  isFixed: false,
  after: null,
  ...more,
});

/** A problem whose weeks have these hours, and bays without end. */
export const smallProblem = (visits: readonly LevellingVisit[], hours: readonly number[]): LevellingProblem => ({
  visits,
  capacity: hours.map((of) => ({ hours: of, bayDays: 1000 })),
});

/** A plan by the weeks of the visits, in their order. */
export const planOf = ({ visits }: LevellingProblem, weeks: readonly number[]): LevellingPlan => ({
  weeks: new Map(visits.map(({ key, now }, i) => [key, weeks[i] ?? now])),
});

/** Every plan that puts each visit into a week of the year or leaves it where it stands. */
function* everyPlan(problem: LevellingProblem, weeks: readonly number[] = []): Generator<LevellingPlan> {
  const visit = problem.visits[weeks.length];
  if (visit === undefined) {
    yield planOf(problem, weeks);
    return;
  }
  for (const week of new Set([...problem.capacity.keys(), visit.now])) yield* everyPlan(problem, [...weeks, week]);
}

/** The least score of any feasible plan, by trying them all; infinite when there is none. */
export const leastScore = (problem: LevellingProblem): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const plan of everyPlan(problem)) {
    if (isFeasible(problem, plan)) least = Math.min(least, planScore(planCost(problem, plan)));
  }
  return least;
};

const weeksInYear = 5;

interface Drawn {
  readonly machine: number;
  readonly hours: number;
  readonly weeks: readonly number[];
  readonly now: number;
  readonly isFixed: boolean;
  readonly follows: boolean;
  readonly gap: readonly [number, number];
}

const drawnVisit: fc.Arbitrary<Drawn> = fc.record({
  machine: fc.integer({ min: 0, max: 1 }),
  hours: fc.integer({ min: 1, max: 6 }),
  weeks: fc.subarray([...Array(weeksInYear).keys()]),
  now: fc.integer({ min: 0, max: weeksInYear - 1 }),
  isFixed: fc.boolean(),
  follows: fc.boolean(),
  gap: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
});

/** A drawn visit, bound to the last one before it of its machine where it follows. */
const boundVisits = (drawn: readonly Drawn[]): readonly LevellingVisit[] =>
  drawn.map(({ machine, hours, weeks, now, isFixed, follows, gap }, i) => {
    const before = drawn.findLastIndex((other, j) => j < i && other.machine === machine);
    const after = { key: `${before}`, minWeeks: gap[0], maxWeeks: gap[0] + gap[1] };
    return {
      key: `${i}`,
      machine: `M${machine}`,
      hours,
      bayDays: hours > 4 ? 1 : 0.5,
      weeks,
      now,
      isFixed: isFixed && i % 3 === 0,
      after: follows && before >= 0 ? after : null,
    };
  });

/** Problems of at most five visits and five weeks, some of them fixed, late, without a week, or bound to impossible distances. */
export const anySmallProblem: fc.Arbitrary<LevellingProblem> = fc
  .record({
    drawn: fc.array(drawnVisit, { minLength: 1, maxLength: 5 }),
    capacity: fc.array(fc.record({ hours: fc.integer({ min: 0, max: 8 }), bayDays: fc.constantFrom(0, 0.5, 1, 2) }), {
      minLength: weeksInYear,
      maxLength: weeksInYear,
    }),
  })
  .map(({ drawn, capacity }) => ({ visits: boundVisits(drawn), capacity }));
