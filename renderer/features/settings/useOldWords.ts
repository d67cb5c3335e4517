import { useTranslation } from 'react-i18next';
import type { OldCount } from '#data/queries/oldRecords.ts';
import { useFormat } from '#i18n/useFormat.ts';

interface OldWords {
  /** `120 checks and 3 photos`; empty: none. */
  readonly what: (count: Pick<OldCount, 'records' | 'photos'>) => string;
  /** `since 3 Mar 2024`. */
  readonly since: (count: OldCount) => string;
}

/** How much old there is, in words. */
export const useOldWords = (): OldWords => {
  const { t } = useTranslation('retention');
  const format = useFormat();
  return {
    what: ({ records, photos }) =>
      format.list([
        ...(records > 0 ? [t('records', { count: records })] : []),
        ...(photos > 0 ? [t('photos', { count: photos })] : []),
      ]),
    since: ({ since }) => (since === null ? '' : t('since', { date: format.date(since) })),
  };
};
