import { useTranslation } from 'react-i18next';
import type { problem as english } from '#i18n/en/problem.ts';
import type { Problem } from '#kernel/result.ts';

/** A problem as a sentence in the language on the screen. A test keeps every code in all three catalogues. */
export const useProblemText = (): ((problem: Problem) => string) => {
  const { t } = useTranslation('problem');
  return (problem) => t(problem.code as keyof typeof english, { ...problem.params });
};
