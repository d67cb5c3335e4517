/** The load line: how high the bars stand. Pure. */
import type { WeekLoad } from '#domain/weekLoad.ts';

/** A week's bar: its height and the mark of what the workshop can do, as parts of the whole height. */
export interface LoadBar {
  readonly load: WeekLoad;
  readonly height: number;
  /** Null in a closed week: nothing can be done, and the mark would lie on the ground. */
  readonly capacity: number | null;
}

/** Bars that tower above the rest are cut, lest the rest be too small to read. */
const mostTimesCapacity = 1.8;

/** The bars of the weeks, all in one measure. */
export const barHeights = (loads: readonly WeekLoad[]): readonly LoadBar[] => {
  const most = Math.max(0, ...loads.map(({ hours }) => hours));
  const capacity = Math.max(0, ...loads.map(({ capacityHours }) => capacityHours));
  const top = capacity === 0 ? most : Math.min(Math.max(most, capacity * 1.15), capacity * mostTimesCapacity);
  const share = (hours: number): number => (top === 0 ? 0 : Math.min(1, hours / top));
  return loads.map((load) => ({
    load,
    height: share(load.hours),
    capacity: load.openDays === 0 ? null : share(load.capacityHours),
  }));
};

/** Hours a week without closing days holds; null while nothing is reckoned. */
export const weeklyCapacity = (loads: readonly WeekLoad[]): number | null =>
  loads.length === 0 ? null : Math.max(...loads.map(({ capacityHours }) => capacityHours));
