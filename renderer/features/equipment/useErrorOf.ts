import type { Problem } from '#kernel/result.ts';
import { problemsAt } from '#widgets/useCommand.tsx';
import { useProblemText } from '#widgets/useProblemText.ts';

/** The sentence to stand beside a field; undefined where nothing is wrong. */
export type ErrorOf = (field: string) => string | undefined;

/** Finds what is to be said beside each field. */
export const useErrorOf = (problems: readonly Problem[]): ErrorOf => {
  const text = useProblemText();
  return (field) => {
    const found = problemsAt(problems, field);
    return found.length === 0 ? undefined : found.map(text).join(' ');
  };
};
