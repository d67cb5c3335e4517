/**
 * What stands in the way of a closing day: a closure says either a rule of the calendar or a span, never both, and no
 * day of its own span is worked for it.
 */
import { error, type Problem } from '#kernel/result.ts';
import { ruleFault } from './recurrence.ts';
import type { Closure } from './settings.ts';

/**
 * The problems of one closure; `path` stands before the fields, as in `planning.closures.0.`. Codes: `required` (no
 * name, no first day), `closureRule` (a rule that cannot be read or never occurs), `closureBackwards` (the last day
 * before the first), `makeUpClosed` (a day worked for it lies in it; param `day`).
 */
export const closureProblems = (closure: Closure, path = ''): readonly Problem[] => {
  const { name, rrule, from, to, makeUpDays = [] } = closure;
  const unnamed = name.trim() === '' ? [error('required', `${path}name`)] : [];
  if (rrule !== null) return ruleFault(rrule) === null ? unnamed : [...unnamed, error('closureRule', `${path}rrule`)];
  if (from === null || to === null) return [...unnamed, error('required', `${path}${from === null ? 'from' : 'to'}`)];
  const within = makeUpDays.find((day) => day >= from && day <= to);
  return [
    ...unnamed,
    ...(to < from ? [error('closureBackwards', `${path}to`)] : []),
    ...(within === undefined ? [] : [error('makeUpClosed', `${path}makeUpDays`, { day: within })]),
  ];
};
