import { type CalendarDate, dateFromParts, monthOf, yearOf } from '#kernel/calendarDate.ts';
import type { EffectVisit } from './programmeEffect.ts';

/** The visits of one month, before and after. */
export interface EffectMonth {
  /** Its first day. */
  readonly from: CalendarDate;
  readonly before: readonly EffectVisit[];
  readonly after: readonly EffectVisit[];
}

const monthBegin = ({ on }: EffectVisit): CalendarDate => dateFromParts(yearOf(on), monthOf(on), 1);

/** The months in which there are visits on either side, earliest first: what belongs together stands side by side. */
export const effectMonths = (before: readonly EffectVisit[], after: readonly EffectVisit[]): readonly EffectMonth[] => {
  const months = [...new Set([...before, ...after].map(monthBegin))].toSorted();
  const of = (visits: readonly EffectVisit[], from: CalendarDate) =>
    visits.filter((visit) => monthBegin(visit) === from);
  return months.map((from) => ({ from, before: of(before, from), after: of(after, from) }));
};
