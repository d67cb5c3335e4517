import { useTranslation } from 'react-i18next';
import type { CheckFigures } from '#domain/checkFigures.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** A figure in words: its name, its value, and the formula with the size of the sample. */
export interface FigureWords {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly formula: string;
}

/** The four figures of the whole; one with nothing to be reckoned from is "n/a", never 0. */
export const useFigureWords = (): ((figures: CheckFigures) => readonly FigureWords[]) => {
  const { t } = useTranslation('checkFigures');
  const format = useFormat();
  const percent = (share: number | null): string => (share === null ? t('none') : `${format.number(share * 100, 1)} %`);
  return ({ discipline, done, nilDefect, nilDefectShare, defects, defectsPer100 }) => {
    const { answered, due, share, missing } = discipline;
    const n = (value: number): string => format.number(value);
    return [
      {
        key: 'discipline',
        label: t('column.discipline'),
        value: percent(share),
        formula: t('formula.discipline', { answered: n(answered), due: n(due) }),
      },
      {
        key: 'missing',
        label: t('column.missingShare'),
        value: percent(due === 0 ? null : missing / due),
        formula: t('formula.missing', { missing: n(missing), due: n(due) }),
      },
      {
        key: 'nilDefectShare',
        label: t('column.nilDefectShare'),
        value: percent(nilDefectShare),
        formula: t('formula.nilDefect', { nil: n(nilDefect), done: n(done) }),
      },
      {
        key: 'defectsPer100',
        label: t('column.defectsPer100'),
        value: defectsPer100 === null ? t('none') : format.number(defectsPer100, 1),
        formula: t('formula.defects', { defects: n(defects), done: n(done) }),
      },
    ];
  };
};
