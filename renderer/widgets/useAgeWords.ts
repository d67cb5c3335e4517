import { useTranslation } from 'react-i18next';
import { now } from '#data/clock.ts';
import type { Instant } from '#kernel/instant.ts';
import { ageOf } from './backupView.ts';

/** `12 minutes ago`. Only where all texts are ready. */
export const useAgeWords = (): ((at: Instant) => string) => {
  const { t } = useTranslation('backups');
  return (at) => {
    const { unit, count } = ageOf(at, now());
    return unit === 'now' ? t('age.now') : t(`age.${unit}`, { count });
  };
};
