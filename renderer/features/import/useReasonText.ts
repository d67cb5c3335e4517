import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import type { RowView } from '#workers/importMessages.ts';
import { isTarget } from './importView.ts';

/** Why a row got its verdict, as a sentence; columns are named as on the screen. */
export const useReasonText = (): ((row: RowView) => string) => {
  const { t } = useTranslation('import');
  const format = useFormat();
  const named = (words: string): string =>
    format.list(words.split(' ').map((word) => (isTarget(word) ? t(`target.${word}`) : word)));
  return ({ reason, params }) => {
    if (reason === null) return '';
    const values: Record<string, string | number> = { ...params };
    for (const name of ['field', 'fields']) {
      const words = values[name];
      if (words !== undefined) values[name] = named(String(words));
    }
    // One code stands for all: what a text needs is decided where the reason is given.
    return t(`reason.${reason}` as 'reason.tooLong', { field: '', ...values });
  };
};
