import { expect, it } from 'vitest';
import { isFeasible, type PlanCost, planAsItIs, planCost, planScore } from '#domain/levellingCost.ts';
import type { LevellingProblem } from '#domain/levellingProblem.ts';
import { builtLevelling } from '#tests/support/builtLevelling.ts';
import { levellingFleet } from '#tests/support/levellingFleet.ts';
import { planOf } from '#tests/support/levellingSmall.ts';
import { seededRandom } from '#tests/support/random.ts';
import { say } from '#tests/support/stopwatch.ts';
import type { LevellingState } from '#workers/levellingMessages.ts';

/** The promise is ten seconds for the whole; some of them are the screen's. */
const limitMs = 9000;

const fleets = [
  { seed: 1, share: 0.7 },
  { seed: 2, share: 0.85 },
  { seed: 3, share: 0.95 },
] as const;

const inWords = ({ overHours, overBayDays, weeksInShop, moved }: PlanCost): string =>
  `${overHours} h and ${overBayDays} bay days over, ${weeksInShop} weeks in shop, ${moved} moved`;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

const percent = (share: number | null): string => (share === null ? 'unknown' : `${(100 * share).toFixed(2)} %`);

const sayAll = (problem: LevellingProblem, greedy: PlanCost, told: readonly LevellingState[]): void => {
  const [asItIs, last] = [planCost(problem, planAsItIs(problem)), told.at(-1)];
  const bounded = told.filter(({ bound }, i) => bound !== null && bound !== told[i - 1]?.bound);
  if (last === undefined) return;
  const [before, atOnce, solved] = [planScore(asItIs), planScore(greedy), planScore(last.cost)];
  say(`  as it is: ${inWords(asItIs)}`);
  say(
    `  greedy, ${seconds(told[0]?.elapsedMs ?? 0)}: ${inWords(greedy)}; ${(before / atOnce).toFixed(2)} times as good`,
  );
  for (const { elapsedMs, bound } of bounded) {
    say(`  bound, ${seconds(elapsedMs)}: gap of greedy ${percent(bound === null ? null : 1 - bound / atOnce)}`);
  }
  say(`  levelled, ${seconds(last.elapsedMs)}: ${inWords(last.cost)}; gap ${percent(last.gap)}`);
  say(`  levelled against greedy: ${(atOnce / solved).toFixed(3)} times as good`);
};

it('levels the year of five hundred machines', { timeout: 120_000 }, async () => {
  const { greedyPlan, runLevelling, startSolver } = await builtLevelling();
  for (const { seed, share } of fleets) {
    const problem = levellingFleet({ seed, machines: 500, weeks: 52, share });
    const greedy = planCost(problem, greedyPlan(problem));
    const told: LevellingState[] = [];
    const state = await runLevelling(problem, {
      limitMs,
      random: seededRandom(seed),
      onState: (better) => told.push(better),
      startSolver: () => startSolver(null),
    });
    say(`levelling fleet ${seed}: ${problem.visits.length} visits, ${percent(share)} of the hours there are`);
    sayAll(problem, greedy, [...told, state]);
    expect(isFeasible(problem, planOf(problem, state.weeks))).toBe(true);
    expect(planScore(state.cost)).toBeLessThanOrEqual(planScore(greedy));
    expect(state.bound ?? 0).toBeLessThanOrEqual(planScore(state.cost));
  }
});
