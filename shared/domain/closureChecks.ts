/** What stands in the way of a closing day: a closure says either a rule of the calendar or a span, never both. */
import { error, type Problem } from '#kernel/result.ts';
import { ruleFault } from './recurrence.ts';
import type { Closure } from './settings.ts';

/**
 * The problems of one closure; `path` stands before the fields, as in `planning.closures.0.`. Codes: `required` (no
 * name, no first day), `closureRule` (a rule that cannot be read or never occurs), `closureBackwards` (the last day
 * before the first).
 */
export const closureProblems = ({ name, rrule, from, to }: Closure, path = ''): readonly Problem[] => {
  const unnamed = name.trim() === '' ? [error('required', `${path}name`)] : [];
  if (rrule !== null) return ruleFault(rrule) === null ? unnamed : [...unnamed, error('closureRule', `${path}rrule`)];
  if (from === null || to === null) return [...unnamed, error('required', `${path}${from === null ? 'from' : 'to'}`)];
  return to < from ? [...unnamed, error('closureBackwards', `${path}to`)] : unnamed;
};
