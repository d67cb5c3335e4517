/** What the meters showed at take-over and hand-over: asked for, doubted like any reading, kept in the meters' logs. */
import { addDays, type CalendarDate, earlierDate } from '#kernel/calendarDate.ts';
import { confirm, error, type Problem } from '#kernel/result.ts';
import type { Change } from './change.ts';
import type { Check } from './check.ts';
import type { Context } from './context.ts';
import {
  type LoggedMeter,
  loggedWith,
  type ReadingOrigin,
  type ShownThen,
  shownDoubts,
  shownReadingChanges,
} from './orderReadings.ts';
import { meterUnits } from './serviceLevel.ts';

/**
 * Doubts about the values shown. Where they are asked for at the machine (`isAsked`), a value below the one before is
 * refused (`readingBackwards` as an error: look again, or leave it out), and one left out is to be confirmed
 * (`takeOverUnread`). Elsewhere every doubt can be confirmed.
 */
export const checkReadingProblems = (
  meters: readonly LoggedMeter[],
  shown: ShownThen,
  { isAsked, today }: { readonly isAsked: boolean; readonly today: CalendarDate },
): readonly Problem[] =>
  meters.flatMap((logged) => {
    const { unit } = logged.meter;
    if (shown.values[unit] === undefined) {
      return isAsked ? [confirm('takeOverUnread', `meters.${unit}`, { unit })] : [];
    }
    return shownDoubts(logged, shown, today).map((doubt) =>
      isAsked && doubt.code === 'readingBackwards' ? { ...doubt, level: 'error' as const } : doubt,
    );
  });

/** `handOverBelow` (params `unit`, `value`) for each meter that showed less at hand-over than at take-over. */
export const handOverProblems = (atTakeOver: Check['meters'], atEnd: Check['endMeters']): readonly Problem[] =>
  meterUnits.flatMap((unit) => {
    const [before, after] = [atTakeOver[unit], atEnd[unit]];
    if (before === undefined || after === undefined || after >= before) return [];
    return [error('handOverBelow', `endMeters.${unit}`, { unit, value: before })];
  });

/** The day on which the machine was put away: that of the check, or the one after for a shift past midnight. */
export const endDay = ({ day, source }: Pick<Check, 'day' | 'source'>, { today }: Pick<Context, 'today'>) =>
  source === 'paper' ? day : earlierDate(today < day ? day : today, addDays(day, 1));

const originOf = ({ operatorName, isSample }: Check): ReadingOrigin => ({
  source: 'check',
  takenBy: operatorName,
  orderId: null,
  isSample,
});

/** The meters with the values of take-over in their logs, against which those of hand-over are judged. */
export const withTakeOver = (meters: readonly LoggedMeter[], check: Check, context: Context): readonly LoggedMeter[] =>
  loggedWith(meters, { shown: [{ on: check.day, values: check.meters }], origin: originOf(check) }, context);

/** Writes the readings of a check and renews the meters. A doubt that got this far was confirmed. */
export const checkReadingWrites = (
  meters: readonly LoggedMeter[],
  check: Check,
  context: Context,
): readonly Change[] => {
  const shown = [
    { on: check.day, values: check.meters },
    { on: endDay(check, context), values: check.endMeters },
  ];
  return shownReadingChanges(meters, { shown, origin: originOf(check) }, context);
};
