/**
 * Levelling: in which week each visit of a plan happens, so that no week holds more than the workshop can do.
 * An assignment with windows and capacities: every visit gets one of its weeks, a week over its capacity costs,
 * and a visit that follows another of its machine keeps its distance from it. Weeks are indices into `capacity`.
 */
/** A visit as levelling sees it. */
export interface LevellingVisit {
  readonly key: string;
  readonly machine: string;
  /** Labour in hours. */
  readonly hours: number;
  /** Days it takes up a bay; halves are usual. */
  readonly bayDays: number;
  /** Weeks allowed, ascending, contiguous or not: weeks of its window without a working day are left out. */
  readonly weeks: readonly number[];
  /** Where it stands; may not be one of `weeks` when it is late. */
  readonly now: number;
  /** Moved by hand, or its order is open: it stays where it is and counts. */
  readonly isFixed: boolean;
  /**
   * The visit before it whose completion this one counts from, and how many weeks later it may be, both inclusive;
   * null when none, or on a fixed grid.
   */
  readonly after: { readonly key: string; readonly minWeeks: number; readonly maxWeeks: number } | null;
}

/** What a workshop can do in a week. */
export interface WeekCapacity {
  readonly hours: number;
  readonly bayDays: number;
}

/** Visits to place, and the weeks to place them in. */
export interface LevellingProblem {
  readonly visits: readonly LevellingVisit[];
  readonly capacity: readonly WeekCapacity[];
}

/** A proposal: the week of every visit by its key. */
export interface LevellingPlan {
  readonly weeks: ReadonlyMap<string, number>;
}
