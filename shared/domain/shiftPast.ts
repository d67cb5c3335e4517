/** A change of the shifts leaves the past as it was: what held until yesterday is kept beside what holds from today. */
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import type { ChecksSettings } from './checksSettings.ts';
import { type ShiftRules, type ShiftSettings, shiftRules } from './shiftCalendar.ts';

const isSame = (a: ShiftRules, b: ShiftRules): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The settings of the checks about to be saved, with what held until yesterday kept where shifts, working days or the need
 * of a record were changed. A second change of the same day adds nothing: no day went by what was set between the two.
 */
export const withPastShifts = (before: ShiftSettings, after: ShiftSettings, today: CalendarDate): ChecksSettings => {
  const { past: _written, ...checks } = after.checks;
  const kept = before.checks.past ?? [];
  const until = addDays(today, -1);
  const held = shiftRules(before);
  const isKept = kept.some((one) => one.until >= until) || isSame(held, shiftRules(after));
  const past = isKept ? kept : [...kept, { until, ...held, shifts: [...held.shifts], workDays: [...held.workDays] }];
  return past.length === 0 ? checks : { ...checks, past: [...past] };
};
