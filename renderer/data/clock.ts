/** The one clock of the window: the civil date of the workshop and the moment in UTC. */
import { useMemo, useSyncExternalStore } from 'react';
import type { LocalMoment } from '#domain/shiftCalendar.ts';
import { type CalendarDate, dateFromParts } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';

/** The civil date where this computer stands. */
export const today = (): CalendarDate => {
  const date = new Date();
  return dateFromParts(date.getFullYear(), date.getMonth() + 1, date.getDate());
};

/** The civil date of a moment where this computer stands. */
export const dayOfMoment = (moment: Instant): CalendarDate => {
  const date = new Date(moment);
  return dateFromParts(date.getFullYear(), date.getMonth() + 1, date.getDate());
};

/** The moment, in UTC. */
export const now = (): Instant => new Date().toISOString() as Instant;

const minute = 60_000;

/** A minute is fine enough for a date; a window that wakes up or is looked at again asks at once. */
const watchDate = (changed: () => void): (() => void) => {
  const timer = setInterval(changed, minute);
  document.addEventListener('visibilitychange', changed);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', changed);
  };
};

/** Today's date; the component is shown anew when the day changes. */
export const useToday = (): CalendarDate => useSyncExternalStore(watchDate, today);

const twoDigits = (n: number): string => String(n).padStart(2, '0');

const timeOfDay = (date = new Date()): string => `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;

/** The day and the minute of a moment where this computer stands. */
export const localMomentOf = (moment: Instant): LocalMoment => ({
  day: dayOfMoment(moment),
  time: timeOfDay(new Date(moment)),
});

/** The day and the minute where this computer stands. */
export const localMoment = (): LocalMoment => ({ day: today(), time: timeOfDay() });

/** The day and the minute; the component is shown anew with every minute. The same object within one. */
export const useLocalMoment = (): LocalMoment => {
  const day = useToday();
  const time = useSyncExternalStore(watchDate, () => timeOfDay());
  return useMemo(() => ({ day, time }), [day, time]);
};
