/**
 * The weeks among which levelling may choose. Weeks that would leave a following or a preceding visit without a week
 * are taken out beforehand, so that whatever is chosen first, the rest can still be placed.
 */
import type { LevellingProblem, LevellingVisit } from './levellingProblem.ts';

/** How a visit is bound to the one before it: `index` into the visits, and the distance in weeks, both inclusive. */
export interface Coupling {
  readonly index: number;
  readonly minWeeks: number;
  readonly maxWeeks: number;
}

/** A visit with the weeks it can really have: never none. */
export interface LevellingChoice {
  readonly visit: LevellingVisit;
  /** Ascending; only `now` for a visit that stays. */
  readonly weeks: readonly number[];
  readonly after: Coupling | null;
  /** The visits that count from this one, by index. */
  readonly followers: readonly number[];
}

interface Link {
  readonly visit: LevellingVisit;
  weeks: readonly number[];
  after: Coupling | null;
  readonly followers: number[];
}

/** Whether a visit in `week` keeps its distance from the one before it in `before`. */
export const keepsDistance = ({ minWeeks, maxWeeks }: Coupling, before: number, week: number): boolean =>
  week - before >= minWeeks && week - before <= maxWeeks;

/**
 * The week nearest to `near` that passes, the earlier of two equally near; `near` itself when none passes, which the
 * weeks of `levellingChoices` rule out for distances.
 */
export const nearestWeek = (weeks: readonly number[], near: number, passes: (week: number) => boolean): number => {
  let best = near;
  let distance = Number.POSITIVE_INFINITY;
  for (const week of weeks) {
    if (Math.abs(week - near) >= distance || !passes(week)) continue;
    best = week;
    distance = Math.abs(week - near);
  }
  return best;
};

const allowedWeeks = ({ capacity }: LevellingProblem, visit: LevellingVisit): readonly number[] => {
  const weeks = visit.isFixed ? [] : visit.weeks.filter((week) => week in capacity);
  return weeks.length === 0 ? [visit.now] : weeks;
};

/** The links in an order in which each comes after the one it follows. Of a ring, which is no order, one coupling is left out. */
const inOrder = (links: readonly Link[]): readonly number[] => {
  const order: number[] = [];
  const isPlaced = new Set<number>();
  for (const [start] of links.entries()) {
    const chain: number[] = [];
    const isInChain = new Set<number>();
    for (let index: number | undefined = start; index !== undefined && !isPlaced.has(index); ) {
      chain.push(index);
      isInChain.add(index);
      const link: Link | undefined = links[index];
      if (link?.after != null && isInChain.has(link.after.index)) link.after = null;
      index = link?.after?.index;
    }
    for (const index of chain.reverse()) {
      isPlaced.add(index);
      order.push(index);
    }
  }
  return order;
};

const linksOf = (problem: LevellingProblem): readonly Link[] => {
  const indexOf = new Map(problem.visits.map(({ key }, index) => [key, index]));
  return problem.visits.map((visit) => {
    const index = visit.after === null ? undefined : indexOf.get(visit.after.key);
    const after = visit.after === null || index === undefined ? null : { ...visit.after, index };
    return { visit, weeks: allowedWeeks(problem, visit), after, followers: [] };
  });
};

/** Takes out what would leave a follower without a week; a coupling that would leave nothing at all is given up. */
const keepForFollower = (before: Link, link: Link): void => {
  const { after } = link;
  if (after === null) return;
  const kept = before.weeks.filter((week) => link.weeks.some((own) => keepsDistance(after, week, own)));
  if (kept.length === 0) link.after = null;
  else before.weeks = kept;
};

/**
 * The choices of a problem, in the order of its visits. Of each pair of coupled visits, every week of the one finds a
 * week of the other at the distance asked for. A coupling that no choice of weeks can keep, because of what is fixed
 * or late, is left out (the one nearest to the end of its chain is kept first); so is one with a visit unknown here.
 */
export const levellingChoices = (problem: LevellingProblem): readonly LevellingChoice[] => {
  const links = linksOf(problem);
  const order = inOrder(links);
  for (const index of order.toReversed()) {
    const link = links[index];
    const before = link?.after == null ? undefined : links[link.after.index];
    if (link !== undefined && before !== undefined) keepForFollower(before, link);
  }
  for (const index of order) {
    const link = links[index];
    const after = link?.after ?? null;
    const before = after === null ? undefined : links[after.index];
    if (link === undefined || after === null || before === undefined) continue;
    link.weeks = link.weeks.filter((week) => before.weeks.some((other) => keepsDistance(after, other, week)));
    before.followers.push(index);
  }
  return links;
};
