import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levellingChoices } from '#domain/levellingChoices.ts';
import { isFeasible, type PlanWeights, planCost, planScore, planWeights } from '#domain/levellingCost.ts';
import { couplingRows, levellingModel, weeksOfSolution } from '#domain/levellingModel.ts';
import { weightParts } from '#domain/levellingParts.ts';
import type { LevellingProblem } from '#domain/levellingProblem.ts';
import { anySmallProblem, leastScore, planOf, smallProblem, smallVisit } from '#tests/support/levellingSmall.ts';
import { startSolver } from '#workers/levellingSolver.ts';

const solver = await startSolver(null);

const taskOf = (problem: LevellingProblem, weights?: PlanWeights) => {
  const choices = levellingChoices(problem);
  const model = levellingModel(problem, choices, weights);
  return { choices, model, rows: couplingRows(model, choices), limitMs: 10_000 };
};

/** The best plan of the model, and what the model says it costs. */
const solved = (problem: LevellingProblem) => {
  const { choices, ...task } = taskOf(problem);
  const solution = solver.solve(task);
  if (solution === null) throw new Error('No solution in time');
  const weeks = weeksOfSolution(task.model, solution.colValue);
  const plan = planOf(
    problem,
    choices.map((choice, index) => weeks.get(index) ?? choice.weeks[0] ?? 0),
  );
  return { plan, cost: solution.bound };
};

describe('the model', () => {
  it('has the best plan of a small problem for its best solution, and says what it costs', () => {
    const law = fc.property(anySmallProblem, (problem) => {
      const { plan, cost } = solved(problem);
      const least = leastScore(problem);
      expect(isFeasible(problem, plan)).toBe(true);
      expect(planScore(planCost(problem, plan))).toBeCloseTo(least, 3);
      expect(cost).toBeCloseTo(least, 3);
    });
    fc.assert(law, { numRuns: 150 });
  }, 60_000);

  it('cannot be better than its relaxation, nor that than the sum of its parts', () => {
    const law = fc.property(anySmallProblem, (problem) => {
      const whole = solver.relax(taskOf(problem))?.bound ?? Number.NaN;
      const parts = weightParts.map((weights) => solver.relax(taskOf(problem, weights))?.bound ?? Number.NaN);
      expect(whole).toBeLessThanOrEqual(leastScore(problem) + 1e-3);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(whole + 1e-3);
    });
    fc.assert(law, { numRuns: 60 });
  }, 60_000);

  it('has no columns where there is nothing to choose, and costs what stands', () => {
    const visits = [smallVisit('a', [1], { now: 0, hours: 9 }), smallVisit('b', [], { now: 1 })];
    const problem = smallProblem(visits, [8, 8]);
    const { model } = taskOf(problem);
    expect(model).toMatchObject({ numCols: 0, numRows: 0 });
    expect(model.offset).toBe(planScore(planCost(problem, planOf(problem, [1, 1]))));
  });

  it('has a column for sharing a week only where two visits of a machine could', () => {
    const alone = smallProblem([smallVisit('a', [0, 1]), smallVisit('b', [0, 1])], [8, 8]);
    const together = smallProblem(
      ['a', 'b'].map((key) => smallVisit(key, [0, 1], { machine: 'M' })),
      [8, 8],
    );
    expect(taskOf(alone).model.numCols).toBe(4);
    expect(taskOf(together).model.numCols).toBe(6);
  });
});

it('the parts of the weights add up to the whole', () => {
  for (const of of ['overHour', 'overBayDay', 'weekInShop', 'moved', 'movedWeek'] as const) {
    expect(weightParts.reduce((sum, weights) => sum + weights[of], 0)).toBe(planWeights[of]);
  }
});
