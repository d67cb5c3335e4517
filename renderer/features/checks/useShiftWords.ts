import { useTranslation } from 'react-i18next';
import { useFleet } from '#data/fleet.ts';
import { nameOfShift } from '#domain/checksSettings.ts';
import { useLanguage } from '#i18n/useFormat.ts';

/** Names a shift by its id, also one of earlier; one that never was by that id; none: "at any time". */
export const useShiftWords = (): ((shiftId: string) => string) => {
  const { t } = useTranslation('checks');
  const checks = useFleet()?.settings.checks;
  const language = useLanguage();
  return (shiftId) => (checks && nameOfShift(checks, shiftId, language)) || shiftId || t('anyShift');
};
