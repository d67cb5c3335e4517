import { describe, expect, it } from 'vitest';
import { isFeasible, type PlanCost, planAsItIs, planCost, planScore } from '#domain/levellingCost.ts';
import { planOf, smallProblem, smallVisit } from '#tests/support/levellingSmall.ts';

const nothing: PlanCost = { overHours: 0, overBayDays: 0, weeksInShop: 0, moved: 0, movedWeeks: 0 };

describe('the cost of a plan', () => {
  const problem = {
    visits: [
      smallVisit('a', [0, 1], { machine: 'M', hours: 5 }),
      smallVisit('b', [0, 1, 2], { machine: 'M', hours: 4 }),
      smallVisit('c', [0, 1, 2], { hours: 3, bayDays: 2 }),
    ],
    capacity: [
      { hours: 8, bayDays: 2 },
      { hours: 8, bayDays: 2 },
      { hours: 0, bayDays: 0 },
    ],
  };
  const cases: readonly (readonly [string, readonly number[], Partial<PlanCost>])[] = [
    ['counts hours and bay days over capacity', [0, 0, 0], { overHours: 4, overBayDays: 1, weeksInShop: 2 }],
    [
      'counts nothing over a capacity that is not reached',
      [0, 1, 1],
      { weeksInShop: 3, moved: 2, movedWeeks: 2, overBayDays: 0.5 },
    ],
    [
      'counts one week for two visits of a machine',
      [1, 1, 0],
      { overHours: 1, weeksInShop: 2, moved: 2, movedWeeks: 2 },
    ],
    [
      'counts all of a visit in a week without working days',
      [0, 0, 2],
      { overHours: 4, overBayDays: 2, weeksInShop: 2, moved: 1, movedWeeks: 2 },
    ],
  ];
  it.each(cases)('%s', (_, weeks, cost) => {
    expect(planCost(problem, planOf(problem, weeks))).toEqual({ ...nothing, ...cost });
  });

  it('is that of the plan as it is for visits that a plan does not name', () => {
    expect(planCost(problem, { weeks: new Map() })).toEqual(planCost(problem, planAsItIs(problem)));
  });

  it('does not load a week of the year with a visit outside of it', () => {
    const outside = smallProblem([smallVisit('a', [], { now: 9, hours: 50 })], [8, 8]);
    expect(planCost(outside, planAsItIs(outside))).toEqual({ ...nothing, weeksInShop: 1 });
  });
});

describe('the score', () => {
  const order: readonly (readonly [string, Partial<PlanCost>, Partial<PlanCost>])[] = [
    ['half an hour over capacity outweighs fifteen weeks in the shop', { overHours: 0.5 }, { weeksInShop: 15 }],
    ['half a bay day over capacity outweighs a hundred weeks in the shop', { overBayDays: 0.5 }, { weeksInShop: 100 }],
    [
      'a week in the shop outweighs two visits moved by ten weeks each',
      { weeksInShop: 1 },
      { moved: 2, movedWeeks: 20 },
    ],
    ['a visit moved outweighs another one moved seven weeks further', { moved: 1 }, { movedWeeks: 7 }],
  ];
  it.each(order)('%s', (_, heavy, light) => {
    expect(planScore({ ...nothing, ...heavy })).toBeGreaterThan(planScore({ ...nothing, ...light }));
  });
});

describe('a plan is feasible', () => {
  const after = { key: 'a', minWeeks: 2, maxWeeks: 3 };
  const problem = smallProblem(
    [
      smallVisit('a', [0, 1, 2]),
      smallVisit('b', [2, 3, 4, 5], { after }),
      smallVisit('fixed', [0, 1], { isFixed: true, now: 4 }),
      smallVisit('late', [0, 1], { now: 5 }),
      smallVisit('closed', [], { now: 3 }),
    ],
    [8, 8, 8, 8, 8, 8],
  );
  const cases: readonly (readonly [string, readonly number[], boolean])[] = [
    ['inside every window and at its distance', [1, 3, 4, 0, 3], true],
    ['at the longest distance', [1, 4, 4, 1, 3], true],
    ['not outside a window', [3, 5, 4, 0, 3], false],
    ['not too near the visit before', [1, 2, 4, 0, 3], false],
    ['not too far from the visit before', [1, 5, 4, 0, 3], false],
    ['not with a fixed visit moved', [1, 3, 1, 0, 3], false],
    ['not with a late visit left outside its weeks', [1, 3, 4, 5, 3], false],
    ['not with a visit moved that has no week allowed', [1, 3, 4, 0, 4], false],
  ];
  it.each(cases)('%s', (_, weeks, expected) => {
    expect(isFeasible(problem, planOf(problem, weeks))).toBe(expected);
  });

  it('whatever distance a fixed visit makes impossible', () => {
    const visits = [smallVisit('a', [0], { isFixed: true }), smallVisit('b', [4, 5], { after })];
    const impossible = smallProblem(visits, [8, 8, 8, 8, 8, 8]);
    expect(isFeasible(impossible, planOf(impossible, [0, 5]))).toBe(true);
  });
});
