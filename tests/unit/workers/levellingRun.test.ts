import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFeasible, planCost, planScore } from '#domain/levellingCost.ts';
import { greedyPlan } from '#domain/levellingGreedy.ts';
import type { LevellingPlan, LevellingProblem } from '#domain/levellingProblem.ts';
import { levellingFleet } from '#tests/support/levellingFleet.ts';
import { anySmallProblem, leastScore, planOf } from '#tests/support/levellingSmall.ts';
import { seededRandom } from '#tests/support/random.ts';
import type { LevellingState } from '#workers/levellingMessages.ts';
import { type LevellingRun, runLevelling } from '#workers/levellingRun.ts';
import { startSolver } from '#workers/levellingSolver.ts';

const solver = await startSolver(null);

const run: LevellingRun = {
  limitMs: 20_000,
  random: seededRandom(1),
  onState: () => undefined,
  startSolver: () => Promise.resolve(solver),
};

const scoreOf = (problem: LevellingProblem, plan: LevellingPlan): number => planScore(planCost(problem, plan));

const planIn = (problem: LevellingProblem, state: LevellingState): LevellingPlan => planOf(problem, state.weeks);

describe('levelling', () => {
  it('finds the best plan there is for small problems, and knows it', async () => {
    const law = fc.asyncProperty(anySmallProblem, async (problem) => {
      const state = await runLevelling(problem, run);
      const plan = planIn(problem, state);
      expect(isFeasible(problem, plan)).toBe(true);
      expect(scoreOf(problem, plan)).toBeCloseTo(leastScore(problem), 3);
      expect(state).toMatchObject({ isOptimal: true, gap: 0, hasSolver: true, cost: planCost(problem, plan) });
    });
    await fc.assert(law, { numRuns: 60 });
  }, 60_000);

  it('proves a workshop’s quarter the best', async () => {
    const problem = levellingFleet({ seed: 2, machines: 12, weeks: 13, share: 0.6 });
    const state = await runLevelling(problem, run);
    expect(state.isOptimal).toBe(true);
    expect(scoreOf(problem, planIn(problem, state))).toBeLessThanOrEqual(scoreOf(problem, greedyPlan(problem)));
  }, 60_000);

  it('bounds what it cannot solve whole, beats the greedy plan, and tells of ever better plans', async () => {
    const problem = levellingFleet({ seed: 3, machines: 40, weeks: 52, share: 0.85 });
    const told: LevellingState[] = [];
    const state = await runLevelling(problem, { ...run, limitMs: 4000, onState: (better) => told.push(better) });
    const plan = planIn(problem, state);
    const score = scoreOf(problem, plan);
    expect(isFeasible(problem, plan)).toBe(true);
    expect(score).toBeLessThan(scoreOf(problem, greedyPlan(problem)));
    expect(state.bound).not.toBeNull();
    expect(state.bound ?? 0).toBeLessThanOrEqual(score);
    expect(state.gap).toBeCloseTo((score - (state.bound ?? 0)) / score, 9);
    const scores = [...told, state].map(({ cost }) => planScore(cost));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(told[0]).toMatchObject({ phase: 'placing', bound: null, gap: null });
  }, 30_000);

  it('gives a plan without a bound when there is no solver', async () => {
    const problem = levellingFleet({ seed: 4, machines: 20, weeks: 52, share: 0.85 });
    const state = await runLevelling(problem, {
      ...run,
      limitMs: 400,
      startSolver: () => Promise.reject(new Error('The solver is not there')),
    });
    expect(state).toMatchObject({ bound: null, gap: null, isOptimal: false, hasSolver: false });
    expect(isFeasible(problem, planIn(problem, state))).toBe(true);
    expect(planScore(state.cost)).toBeLessThanOrEqual(scoreOf(problem, greedyPlan(problem)));
  });

  it('gives the greedy plan when there is no time for more', async () => {
    const problem = levellingFleet({ seed: 4, machines: 20, weeks: 52, share: 0.85 });
    const state = await runLevelling(problem, { ...run, limitMs: 1 });
    expect(planScore(state.cost)).toBeLessThanOrEqual(scoreOf(problem, greedyPlan(problem)));
    expect(state.bound).toBeNull();
  });

  it('has nothing to do for no visits', async () => {
    const state = await runLevelling({ visits: [], capacity: [{ hours: 8, bayDays: 1 }] }, run);
    expect(state).toMatchObject({ weeks: [], isOptimal: true, gap: 0 });
  });
});
