import { useTranslation } from 'react-i18next';
import type { problem as english } from '#i18n/en/problem.ts';
import type { Format } from '#i18n/format.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { isCalendarDate } from '#kernel/calendarDate.ts';
import type { Problem } from '#kernel/result.ts';

/** Dates and figures as the reader's language writes them; names as they are. */
const inWords = (value: string | number, format: Format): string => {
  if (typeof value === 'number') return format.number(value);
  return isCalendarDate(value) ? format.date(value) : value;
};

/** A problem as a sentence in the language on the screen. A test keeps every code in all three catalogues. */
export const useProblemText = (): ((problem: Problem) => string) => {
  const { t } = useTranslation('problem');
  const format = useFormat();
  return ({ code, params = {} }) => {
    // A count stays a number: plurals are chosen by it.
    const worded: NonNullable<Problem['params']> = Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, key === 'count' ? value : inWords(value, format)]),
    );
    return t(code as keyof typeof english, { ...worded });
  };
};
