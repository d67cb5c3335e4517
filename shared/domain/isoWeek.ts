/** ISO 8601 weeks, named by their Monday: what the planner is divided into. */
import { addDays, type CalendarDate, daysBetween, weekdayOf } from '#kernel/calendarDate.ts';

/** The Monday of the week a day lies in. */
export const mondayOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - weekdayOf(day));

/** The Mondays of the weeks from that of `from` to that of `to`, both inclusive; none when `to` is in an earlier week. */
export const weeksBetween = (from: CalendarDate, to: CalendarDate): readonly CalendarDate[] => {
  const first = mondayOf(from);
  const weeks = daysBetween(first, mondayOf(to)) / 7 + 1;
  return Array.from({ length: Math.max(0, weeks) }, (_, i) => addDays(first, i * 7));
};
