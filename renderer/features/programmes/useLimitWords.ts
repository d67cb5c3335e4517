import { useTranslation } from 'react-i18next';
import type { Task } from '#domain/programme.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** Limits of a measured value in words: `at least 1.6 mm`. */
export const useLimitWords = (): ((limits: NonNullable<Task['limits']>) => string) => {
  const { t } = useTranslation('programmes');
  const format = useFormat();
  return ({ unit, min, max }) => {
    const figure = (value: number) => `${format.number(value, 3)} ${unit}`.trim();
    if (min !== null && max !== null) return t('page.limits.between', { min: format.number(min, 3), max: figure(max) });
    if (min !== null) return t('page.limits.min', { min: figure(min) });
    if (max !== null) return t('page.limits.max', { max: figure(max) });
    return unit.trim() === '' ? t('page.limits.bare') : t('page.limits.open', { unit });
  };
};
