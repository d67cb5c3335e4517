/** The load line: how much of what the workshop can do each week asks for, in hours and in bays. Pure. */
import type { WeekLoad } from '#domain/weekLoad.ts';

/** A week's bars, as parts of the height; capacity lies at `capacityHeight`. */
export interface LoadBars {
  readonly load: WeekLoad;
  readonly hours: number;
  readonly bays: number;
}

/** Where the bars meet what the workshop can do; above it there is room to see by how much it is passed. */
export const capacityHeight = 0.7;

const share = (asked: number, given: number): number => {
  if (asked === 0) return 0;
  return given === 0 ? 1 : Math.min(1, (asked / given) * capacityHeight);
};

/** The bars of the weeks. What towers above the rest is cut. */
export const loadBars = (loads: readonly WeekLoad[]): readonly LoadBars[] =>
  loads.map((load) => ({
    load,
    hours: share(load.hours, load.capacityHours),
    bays: share(load.bayDays, load.capacityBayDays),
  }));

/** What a week without closing days holds; null while nothing is reckoned. */
export const weeklyCapacity = (
  loads: readonly WeekLoad[],
): { readonly hours: number; readonly bayDays: number } | null =>
  loads.length === 0
    ? null
    : {
        hours: Math.max(...loads.map(({ capacityHours }) => capacityHours)),
        bayDays: Math.max(...loads.map(({ capacityBayDays }) => capacityBayDays)),
      };
