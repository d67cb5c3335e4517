import type { Problem } from '#kernel/result.ts';
import { useProblemText } from './useProblemText.ts';

/** What is wrong with a field of a form, in words, for the field's `error`; null when nothing is. */
export const useTextAt = (problems: readonly Problem[]): ((field: string) => string | null) => {
  const text = useProblemText();
  return (field) =>
    problems
      .filter((problem) => problem.field === field)
      .map(text)
      .join(' ') || null;
};
