import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** A meter value in words: `182,740 km`, hours with one decimal at most. */
export const useMeterWords = (): ((value: number, unit: MeterUnit) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  return useCallback(
    (value, unit) => `${format.number(value, unit === 'h' ? 1 : 0)} ${t(`unit.${unit}`)}`,
    [t, format],
  );
};
