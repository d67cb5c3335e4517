import { useTranslation } from 'react-i18next';
import type { OrderTask } from '#domain/workOrder.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** Limits of a measured value in words: `at least 1.6 mm`, `0 – 3 %`; empty where nothing is measured. */
export const useLimitWords = (): ((limits: OrderTask['limits']) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (limits) => {
    if (limits === null) return '';
    const { min, max, unit } = limits;
    if (min !== null && max !== null) {
      return t('limits.between', { min: format.number(min, 3), max: format.number(max, 3), unit });
    }
    if (min !== null) return t('limits.atLeast', { min: format.number(min, 3), unit });
    return max === null ? unit : t('limits.atMost', { max: format.number(max, 3), unit });
  };
};
