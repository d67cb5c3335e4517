import { useTranslation } from 'react-i18next';
import type { PersonStanding } from '#domain/qualificationState.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** The day that decides how a certificate stands, in words; empty where nothing is held. */
export const useStandingWords = (): ((standing: Pick<PersonStanding, 'state' | 'on'>) => string) => {
  const { t } = useTranslation('people');
  const format = useFormat();
  return ({ state, on }) => {
    if (state === 'none' || state === 'noneNeeded') return '';
    return on === null ? t('forGood') : t(`stateOn.${state}`, { date: format.date(on) });
  };
};
