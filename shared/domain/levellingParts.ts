/**
 * A bound that is found quickly: what the weeks over capacity and the moves cost at least, as if no visit could share
 * a week with another, and apart from it how many weeks in the shop there are at least. Each part alone can be no
 * less in any plan, so neither can their sum.
 */
import { visitsOfMachines } from './levellingChain.ts';
import type { LevellingChoice } from './levellingChoices.ts';
import { planWeights } from './levellingCost.ts';

/** The same choices, each visit as if it were that of a machine of its own. */
export const choicesApart = (choices: readonly LevellingChoice[]): readonly LevellingChoice[] =>
  choices.map((choice, index) => ({ ...choice, visit: { ...choice.visit, machine: `${index}` } }));

/** The least number of weeks that meets every span of weeks: the last week of each that none chosen before meets. */
const leastWeeks = (spans: readonly { readonly first: number; readonly last: number }[]): number => {
  let [count, chosen] = [0, Number.NEGATIVE_INFINITY];
  for (const { first, last } of spans.toSorted((a, b) => a.last - b.last)) {
    if (first <= chosen) continue;
    count++;
    chosen = last;
  }
  return count;
};

/** In how many weeks the machines are in the shop at least, summed over them: distances and capacity left aside. */
export const leastWeeksInShop = (choices: readonly LevellingChoice[]): number => {
  const spanOf = (index: number): { readonly first: number; readonly last: number } => {
    const weeks = choices[index]?.weeks ?? [];
    return { first: weeks[0] ?? 0, last: weeks.at(-1) ?? 0 };
  };
  return visitsOfMachines(choices).reduce((sum, visits) => sum + leastWeeks(visits.map(spanOf)), 0);
};

/** The bound of a problem, from a bound of the model of its `choicesApart`. */
export const boundOfParts = (choices: readonly LevellingChoice[], boundApart: number): number =>
  boundApart + planWeights.weekInShop * (leastWeeksInShop(choices) - choices.length);
