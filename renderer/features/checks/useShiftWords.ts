import { useTranslation } from 'react-i18next';
import { useFleet } from '#data/fleet.ts';
import { type Shift, shiftName } from '#domain/checksSettings.ts';
import { useLanguage } from '#i18n/useFormat.ts';

/** Names a shift by its id; one that is no longer set by that id; none: "at any time". */
export const useShiftWords = (): ((shiftId: string) => string) => {
  const { t } = useTranslation('checks');
  const shifts: readonly Shift[] = useFleet()?.settings.checks.shifts ?? [];
  const language = useLanguage();
  return (shiftId) => {
    const shift = shifts.find(({ id }) => id === shiftId);
    return shift === undefined ? shiftId || t('anyShift') : shiftName(shift, language);
  };
};
