import { useTranslation } from 'react-i18next';
import { useFleet } from '#data/fleet.ts';
import type { Shift } from '#domain/checksSettings.ts';

/** Names a shift by its id; one that is no longer set by that id; none: "at any time". */
export const useShiftWords = (): ((shiftId: string) => string) => {
  const { t } = useTranslation('checks');
  const shifts: readonly Shift[] = useFleet()?.settings.checks.shifts ?? [];
  return (shiftId) => (shiftId === '' ? t('anyShift') : (shifts.find(({ id }) => id === shiftId)?.name ?? shiftId));
};
