/**
 * The visits to come: what is done on which day if every service is done when it falls due and visits are combined
 * where no level leaves its window. Maintenance is neither put off nor brought forward at will.
 */
import { type CalendarDate, fromEpochDay } from '#kernel/calendarDate.ts';
import type { ServicePosition } from './servicePosition.ts';
import { type ChosenVisit, visitsUntil } from './visitForecast.ts';

/** One visit: the level performed, and the covered levels whose window it meets, by id. */
export interface Visit {
  readonly on: CalendarDate;
  readonly levelId: string;
  readonly absorbs: readonly string[];
}

const plainVisit = ({ candidate, day, absorbed }: ChosenVisit): Visit => ({
  on: fromEpochDay(day),
  levelId: candidate.track.level.id,
  absorbs: absorbed.map(({ track }) => track.level.id),
});

/**
 * The visits from `position.today` to `until`, both inclusive, by date. What is past due comes today. Each is assumed
 * done on its day at the projected meter value, and satisfies the levels it covers just as a completion would.
 * Levels of which no date is known do not appear.
 */
export const forecastServices = (position: ServicePosition, until: CalendarDate): readonly Visit[] =>
  visitsUntil({ position, until, pins: [] }, plainVisit);
