import { useTranslation } from 'react-i18next';
import type { Task } from '#domain/programme.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** Limits of a measured value in words: `at least 1.6 mm`. */
export const useLimitWords = (): ((limits: NonNullable<Task['limits']>) => string) => {
  const { t } = useTranslation('programmes');
  const format = useFormat();
  return ({ unit, min, max }) => {
    if (min !== null && max !== null) {
      return t('page.limits.between', { min: format.number(min, 3), max: format.number(max, 3), unit });
    }
    if (min !== null) return t('page.limits.min', { min: format.number(min, 3), unit });
    return max === null ? t('page.limits.open', { unit }) : t('page.limits.max', { max: format.number(max, 3), unit });
  };
};
