import { expect, it } from 'vitest';
import { isFeasible, planCost, planScore } from '#domain/levellingCost.ts';
import { greedyPlan } from '#domain/levellingGreedy.ts';
import { levellingFleet } from '#tests/support/levellingFleet.ts';
import { level } from '#workers/levellingClient.ts';
import type { LevellingState } from '#workers/levellingMessages.ts';

const small = levellingFleet({ seed: 2, machines: 12, weeks: 13, share: 0.6 });
const large = levellingFleet({ seed: 3, machines: 200, weeks: 52, share: 0.85 });

const ignore = (): void => undefined;

it('a problem is levelled in the worker, with the solver, and proved the best', async () => {
  const states: LevellingState[] = [];
  const onProgress = (state: LevellingState): unknown => states.push(state);
  const result = await level(small, { limitMs: 60_000, onProgress, signal: new AbortController().signal });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { plan, cost, isOptimal, gap, hasSolver, ended } = result.value;
  expect({ isOptimal, gap, hasSolver, ended }).toEqual({ isOptimal: true, gap: 0, hasSolver: true, ended: 'done' });
  expect(isFeasible(small, plan)).toBe(true);
  expect(planCost(small, plan)).toEqual(cost);
  expect(states[0]?.phase).toBe('placing');
}, 90_000);

it('stopped, it answers at once with the best plan so far', async () => {
  const stopping = new AbortController();
  const result = await level(large, { limitMs: 120_000, onProgress: () => stopping.abort(), signal: stopping.signal });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { plan, ended, bound } = result.value;
  expect({ ended, bound }).toEqual({ ended: 'stopped', bound: null });
  expect(isFeasible(large, plan)).toBe(true);
  expect(planScore(planCost(large, plan))).toBeLessThanOrEqual(planScore(planCost(large, greedyPlan(large))));
}, 60_000);

it('stopped before there was a plan, it says so', async () => {
  const stopping = new AbortController();
  const levelled = level(large, { limitMs: 120_000, onProgress: ignore, signal: stopping.signal });
  stopping.abort();
  const stopped = { ok: false, problems: [{ code: 'levellingStopped', level: 'error' }] };
  expect(await levelled).toEqual(stopped);
  expect(await level(large, { limitMs: 1000, onProgress: ignore, signal: stopping.signal })).toEqual(stopped);
});

it('a problem that is none is refused with what was wrong with it', async () => {
  const broken = { visits: [], capacity: [{ hours: Number.NaN, bayDays: 0 }] };
  const result = await level(broken, { limitMs: 1000, onProgress: ignore, signal: new AbortController().signal });
  expect(result).toMatchObject({ ok: false, problems: [{ code: 'levellingBroken' }] });
});
