import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { GuaranteeLeft } from '#domain/guaranteeLeft.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { distanceNote, guaranteeWords } from './guaranteeWords.ts';

/** What is left of a guarantee, and how its distance is known, in the language of the screen. */
export const useGuaranteeWords = (): {
  readonly words: (left: GuaranteeLeft) => string;
  readonly note: (left: GuaranteeLeft) => string;
} => {
  const { t } = useTranslation('guarantee');
  const { t: common } = useTranslation();
  const format = useFormat();
  const today = useToday();
  return useMemo(() => {
    const tongue = { t, common, format, today };
    return {
      words: (left: GuaranteeLeft) => guaranteeWords(left, tongue),
      note: (left: GuaranteeLeft) => distanceNote(left, tongue),
    };
  }, [t, common, format, today]);
};
