import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageKeys } from '#widgets/pageKeys.ts';

/** Tells the dialog of the keys those of the planner. */
export const usePlannerKeys = (): void => {
  const { t } = useTranslation('planner');
  usePageKeys(
    useMemo(
      () => ({
        title: t('keysTitle'),
        rows: [
          [['←', '→', '↑', '↓'], t('key.move')],
          [['Enter'], t('key.details')],
          [['M'], t('key.lift')],
          [['D'], t('key.date')],
          [['U'], t('key.unpin')],
          [['Space'], t('key.select')],
          [['O'], t('key.order')],
          [['+', '−'], t('key.zoom')],
        ],
      }),
      [t],
    ),
  );
};
