/** What the planner shows, as it stands in the address: `?view=month&from=2026-11-02&zoom=3&group=depot&order=next`. */
import { mondayOf } from '#domain/isoWeek.ts';
import { addDays, addMonths, type CalendarDate, isCalendarDate } from '#kernel/calendarDate.ts';
import type { Zoom } from './chartScale.ts';

/** Ways to look at the plan. */
export const plannerModes = ['year', 'month'] as const;

/** A way to look at the plan. */
export type PlannerMode = (typeof plannerModes)[number];

/** By what the machines are put together. */
export const groupings = ['none', 'depot', 'kind', 'programme'] as const;

/** By what the machines are put together. */
export type Grouping = (typeof groupings)[number];

/** By what they are sorted. */
export const orderings = ['code', 'next'] as const;

/** By what they are sorted. */
export type Ordering = (typeof orderings)[number];

/** What the planner shows. */
export interface PlannerPlace {
  readonly mode: PlannerMode;
  /** First day shown: of the chart a Monday, of the month any of its days. */
  readonly from: CalendarDate;
  readonly zoom: Zoom;
  readonly group: Grouping;
  readonly order: Ordering;
}

const zooms: readonly Zoom[] = [0, 1, 2, 3, 4];
const usualZoom: Zoom = 2;

const zoomFrom = (text: string | null): Zoom => zooms.find((zoom) => `${zoom}` === text) ?? usualZoom;

const chosen = <T extends string>(choices: readonly T[], text: string | null, usual: T): T =>
  choices.find((choice) => choice === text) ?? usual;

/** The first Monday of the chart as it opens: three weeks are kept in view behind today. */
export const usualStart = (today: CalendarDate): CalendarDate => addDays(mondayOf(today), -21);

/** What an address asks for; what it does not know it leaves as usual. */
export const placeFrom = (search: URLSearchParams, today: CalendarDate): PlannerPlace => {
  const mode = chosen(plannerModes, search.get('view'), 'year');
  const from = search.get('from') ?? '';
  const usual = mode === 'year' ? usualStart(today) : today;
  const day = isCalendarDate(from) ? from : usual;
  return {
    mode,
    from: mode === 'year' ? mondayOf(day) : day,
    zoom: zoomFrom(search.get('zoom')),
    group: chosen(groupings, search.get('group'), 'none'),
    order: chosen(orderings, search.get('order'), 'code'),
  };
};

/** A quarter of a year on or back for the chart, a month for the month. */
export const turned = ({ mode, from }: PlannerPlace, direction: 1 | -1): CalendarDate =>
  mode === 'year' ? addDays(from, direction * 91) : addMonths(from, direction);

/** The next step of zoom, or the same at the end. */
export const zoomed = (zoom: Zoom, direction: 1 | -1): Zoom =>
  zooms.find((other) => other === zoom + direction) ?? zoom;
