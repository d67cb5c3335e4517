/**
 * Moving a visit to another day: freely inside its window; outside it only with a reason and a name, which stay on
 * record; never past the limit of a statutory level.
 */
import { type CalendarDate, laterDate } from '#kernel/calendarDate.ts';
import { confirm, error, type Problem } from '#kernel/result.ts';
import type { PlannerVisit } from './visitsOfMachine.ts';
import type { WorkCalendar } from './workCalendar.ts';

/** What of a visit says where it may go. */
export type MovableVisit = Pick<PlannerVisit, 'openOn' | 'closeOn' | 'latestOn' | 'limitOn'>;

/** The day and the calendar, and why a window is left: both empty when nothing was said. */
export interface MoveSetting {
  readonly today: CalendarDate;
  readonly calendar: WorkCalendar;
  readonly reason: string;
  readonly reasonBy: string;
}

/** On which side of its window a day lies; null inside it, its ends included, and where no window is known. */
export const windowSideOf = (
  { openOn, closeOn, latestOn }: MovableVisit,
  day: CalendarDate,
): 'early' | 'late' | null => {
  if (openOn !== null && day < openOn) return 'early';
  const last = latestOn ?? closeOn;
  return last !== null && day > last ? 'late' : null;
};

/** Last day to which a visit may be moved at all: that of its statutory levels, or today where it is past; null without limit. */
export const lastAllowedDay = ({ limitOn }: Pick<MovableVisit, 'limitOn'>, today: CalendarDate): CalendarDate | null =>
  limitOn === null ? null : laterDate(limitOn, today);

const windowProblems = (visit: MovableVisit, to: CalendarDate, setting: MoveSetting): readonly Problem[] => {
  if (windowSideOf(visit, to) === null) return [];
  if (setting.reason.trim() === '') return [error('planWindowLeft', 'reason', { to })];
  return setting.reasonBy.trim() === '' ? [error('windowNameMissing', 'reasonBy')] : [];
};

/**
 * What stands in the way of moving a visit to a day: `planInPast`, `planPastLimit` (param `limit`; past a statutory
 * limit there is no reason that counts), `planWindowLeft` and `windowNameMissing` (outside the window without a reason
 * or a name), and to be confirmed `planClosedDay`. Empty when it may go there.
 */
export const moveProblems = (visit: MovableVisit, to: CalendarDate, setting: MoveSetting): readonly Problem[] => {
  if (to < setting.today) return [error('planInPast', 'to')];
  const last = lastAllowedDay(visit, setting.today);
  if (last !== null && to > last) return [error('planPastLimit', 'to', { limit: last })];
  const closed = setting.calendar.isOpen(to) ? [] : [confirm('planClosedDay', 'to', { to })];
  return [...windowProblems(visit, to, setting), ...closed];
};
