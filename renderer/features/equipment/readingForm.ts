/** What the dialog for a new reading says beside its field: the last value, and what the new one would mean. */
import { lifetimeValue } from '#domain/meter.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';

/** The latest accepted reading as the meter showed it. */
export interface LastShown {
  readonly value: number;
  readonly takenOn: CalendarDate;
}

/** What the meter showed at its latest accepted reading; null without one. */
export const lastShown = (meter: Pick<Meter, 'events' | 'summary'>): LastShown | null => {
  const { current } = meter.summary;
  if (current === null) return null;
  const offset = lifetimeValue(0, current.takenOn, meter.events);
  return { value: current.value - offset, takenOn: current.takenOn };
};

/** The rise since the last reading and the days it took; null when there is nothing to compare with. */
export const sinceLast = (
  meter: Pick<Meter, 'events' | 'summary'>,
  value: number | null,
  takenOn: CalendarDate | null,
): { readonly rise: number; readonly days: number } | null => {
  const { current } = meter.summary;
  if (current === null || value === null || Number.isNaN(value) || takenOn === null) return null;
  return {
    rise: lifetimeValue(value, takenOn, meter.events) - current.value,
    days: daysBetween(current.takenOn, takenOn),
  };
};
