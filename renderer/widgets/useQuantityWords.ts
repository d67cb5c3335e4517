import { useTranslation } from 'react-i18next';
import type { PartUnit } from '#domain/part.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** Quantities are kept to the millionth; three places are as fine as anybody measures oil. */
const decimals = 3;

/** `7.5 L`: a quantity of a part in words. */
export const useQuantityWords = (): ((quantity: number, unit: PartUnit) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (quantity, unit) => `${format.number(quantity, decimals)} ${t(`partUnit.${unit}`)}`;
};
