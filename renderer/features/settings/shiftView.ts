/** Shifts as the settings show them. */
import type { Shift } from '#domain/checksSettings.ts';
import { isOverMidnight } from '#domain/shiftCalendar.ts';

/** A shift about to be entered: weekdays from 06:00 to 14:00. */
export const blankShift = (id: string): Shift => ({
  id,
  name: '',
  from: '06:00',
  to: '14:00',
  workDays: [1, 2, 3, 4, 5],
});

/** Shifts by the hour at which they begin. */
export const sortedShifts = (shifts: readonly Shift[]): readonly Shift[] =>
  shifts.toSorted((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));

/** Runs of days one after the other, each with its first and last: `[[1, 5]]` for Monday to Friday. */
export const dayRuns = (days: readonly number[]): readonly (readonly [first: number, last: number])[] => {
  const runs: [number, number][] = [];
  for (const day of days.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
};

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Length of a shift in hours; one that begins and ends at the same hour takes a day. */
export const shiftHours = (shift: Pick<Shift, 'from' | 'to'>): number =>
  (minutesOf(shift.to) - minutesOf(shift.from) + (isOverMidnight(shift) ? 24 * 60 : 0)) / 60;

/** A time of day as it may be typed, as the record has it: `6`, `630`, `6:30`, `6.30` and `０６：３０` are 06:00 or 06:30. What is none stays. */
export const typedTime = (text: string): string => {
  const digits = text.normalize('NFKC').trim();
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.h ]?(\d{2}))?$/.exec(digits) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return text;
  return `${hours.padStart(2, '0')}:${minutes}`;
};
