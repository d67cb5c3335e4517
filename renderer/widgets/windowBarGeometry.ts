import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';

/** Width of the drawing in its own units. */
export const barWidth = 150;
const todayAt = barWidth * 0.46;
const reachDays = 90;
/** Within this many days of today a day keeps its full width; further off they draw together. */
const nearDays = 1.5;

/** Where a day lies on the bar. Days near today get more room than far ones (asinh scale), so that a window of three
 * days and one of three weeks can both be read; today stands at the same place on every line. */
export const positionOnBar = (day: CalendarDate, today: CalendarDate): number => {
  const days = daysBetween(today, day);
  const scaled = Math.asinh(days / nearDays) / Math.asinh(reachDays / nearDays);
  const room = days < 0 ? todayAt : barWidth - todayAt;
  return Math.min(barWidth - 1, Math.max(1, todayAt + scaled * room));
};

/** Position of today's mark. */
export const todayPosition = todayAt;
