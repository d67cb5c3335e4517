/** The one clock of the window: the civil date of the workshop and the moment in UTC. */
import { useSyncExternalStore } from 'react';
import { type CalendarDate, dateFromParts } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';

/** The civil date where this computer stands. */
export const today = (): CalendarDate => {
  const date = new Date();
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
