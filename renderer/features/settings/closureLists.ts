/** Closing days in their order, and the holidays of a list that are not among them yet. */
import { type Language, textIn } from '#domain/language.ts';
import type { Closure } from '#domain/settings.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { HolidayList } from '#templates/holidayLists.ts';
import { readClosureRule } from './closureForm.ts';

/** Spans first, by date; then what comes back every year, by its place in the year. */
const placeOf = ({ rrule, from }: Closure): string => {
  if (rrule === null) return `0 ${from ?? ''}`;
  const rule = readClosureRule(rrule);
  if (rule === null) return '2';
  const day = 'firstDay' in rule ? rule.firstDay : rule.nth < 0 ? 25 : rule.nth * 7 - 3;
  return `1 ${String(rule.month).padStart(2, '0')} ${String(day).padStart(2, '0')}`;
};

/** The closing days as they are listed. */
export const sortedClosures = (closures: readonly Closure[]): readonly Closure[] =>
  closures.toSorted((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  });

/** The lists that have a holiday to come: those of a year that is over are offered no more. */
export const listsAhead = (lists: readonly HolidayList[], today: CalendarDate): readonly HolidayList[] =>
  lists.filter(({ holidays }) => holidays.some(({ to }) => to === null || to >= today));

/** What tells one closing day from another, whatever it is called. */
const daysOf = ({ rrule, from, to }: Omit<Closure, 'id' | 'name'>): string => `${rrule} ${from} ${to}`;

/** The holidays of a list whose days are not there yet, as closing days named in a language. */
export const missingHolidays = (
  { holidays }: HolidayList,
  { closures, language, newId }: { closures: readonly Closure[]; language: Language; newId: () => string },
): readonly Closure[] => {
  const known = new Set(closures.map(daysOf));
  return holidays
    .filter((holiday) => !known.has(daysOf(holiday)))
    .map(({ name, ...days }) => ({ id: newId(), name: textIn(name, language), ...days }));
};
