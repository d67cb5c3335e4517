import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annealBoard } from '#domain/levellingAnnealing.ts';
import { LevellingBoard } from '#domain/levellingBoard.ts';
import { levellingChoices } from '#domain/levellingChoices.ts';
import { isFeasible, planAsItIs, planCost, planScore } from '#domain/levellingCost.ts';
import { boardNear, greedyPlan } from '#domain/levellingGreedy.ts';
import { levellingFleet } from '#tests/support/levellingFleet.ts';
import { anySmallProblem, leastScore, smallProblem, smallVisit } from '#tests/support/levellingSmall.ts';
import { seededRandom } from '#tests/support/random.ts';

const annealed = (problem: Parameters<typeof greedyPlan>[0], looks: number): LevellingBoard => {
  const choices = levellingChoices(problem);
  const board = boardNear(problem, choices, (index) => choices[index]?.visit.now ?? 0);
  let look = 0;
  annealBoard(board, { random: seededRandom(3), progress: () => look++ / looks, warmth: 400 });
  return board;
};

describe('the greedy plan', () => {
  const weeksOf = (problem: Parameters<typeof greedyPlan>[0]): readonly number[] => [
    ...greedyPlan(problem).weeks.values(),
  ];

  it('spreads what is too much for one week', () => {
    const visits = ['a', 'b', 'c'].map((key) => smallVisit(key, [0, 1, 2]));
    expect(weeksOf(smallProblem(visits, [4, 4, 4])).toSorted()).toEqual([0, 1, 2]);
  });

  it('moves nothing where there is room and nothing to bring together', () => {
    const visits = [smallVisit('a', [0, 1, 2], { now: 1 }), smallVisit('b', [0, 1, 2], { now: 2 })];
    expect(weeksOf(smallProblem(visits, [8, 8, 8]))).toEqual([1, 2]);
  });

  it('brings two visits of a machine together, in a week that neither has where it must', () => {
    const visits = [
      smallVisit('a', [0, 1], { machine: 'M', now: 0 }),
      smallVisit('b', [1, 2], { machine: 'M', now: 2 }),
    ];
    expect(weeksOf(smallProblem(visits, [8, 8, 8]))).toEqual([1, 1]);
  });

  it('takes a chain along', () => {
    const visits = [
      smallVisit('a', [0, 1, 2]),
      smallVisit('b', [2, 3, 4], { after: { key: 'a', minWeeks: 2, maxWeeks: 2 } }),
      smallVisit('c', [4, 5, 6], { after: { key: 'b', minWeeks: 2, maxWeeks: 2 } }),
    ];
    expect(weeksOf(smallProblem(visits, [0, 8, 8, 8, 8, 8, 8]))).toEqual([1, 3, 5]);
  });

  it('is feasible, never worse than the plan as it is, and never better than the best there is', () => {
    const law = fc.property(anySmallProblem, (problem) => {
      const plan = greedyPlan(problem);
      const score = planScore(planCost(problem, plan));
      expect(isFeasible(problem, plan)).toBe(true);
      expect(score).toBeGreaterThanOrEqual(leastScore(problem) - 1e-6);
      const asItIs = planAsItIs(problem);
      if (isFeasible(problem, asItIs)) expect(score).toBeLessThanOrEqual(planScore(planCost(problem, asItIs)));
    });
    fc.assert(law, { numRuns: 60 });
  });

  it('takes a fleet’s year below half of what is over capacity', () => {
    const problem = levellingFleet({ seed: 5, machines: 60, weeks: 52, share: 0.7 });
    const plan = greedyPlan(problem);
    expect(isFeasible(problem, plan)).toBe(true);
    expect(planCost(problem, plan).overHours).toBeLessThan(planCost(problem, planAsItIs(problem)).overHours / 2);
  });
});

describe('annealing', () => {
  it('leaves a feasible plan with the score it says', () => {
    const law = fc.property(anySmallProblem, (problem) => {
      const board = annealed(problem, 4);
      expect(isFeasible(problem, board.plan())).toBe(true);
      expect(board.score).toBeCloseTo(planScore(planCost(problem, board.plan())), 3);
    });
    fc.assert(law, { numRuns: 60 });
  });

  it('makes a fleet’s greedy plan better', () => {
    const problem = levellingFleet({ seed: 5, machines: 60, weeks: 52, share: 0.85 });
    const board = annealed(problem, 600);
    expect(isFeasible(problem, board.plan())).toBe(true);
    expect(board.score).toBeLessThan(planScore(planCost(problem, greedyPlan(problem))));
  });
});

it('a board reckons the score of a plan as its cost does, move by move', () => {
  const problem = levellingFleet({ seed: 9, machines: 20, weeks: 52, share: 0.9 });
  const choices = levellingChoices(problem);
  const board = new LevellingBoard(problem, choices);
  for (const [index, { weeks }] of choices.entries()) board.place(index, weeks.at(-1) ?? 0);
  expect(board.score).toBeCloseTo(planScore(planCost(problem, board.plan())), 3);
  const [index, to] = [choices.findIndex(({ weeks }) => weeks.length > 1), 0];
  const before = board.score;
  expect(board.placeIf([{ index, to: choices[index]?.weeks[to] ?? 0 }], () => false)).toBe(false);
  expect(board.score).toBeCloseTo(before, 6);
});
