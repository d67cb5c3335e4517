import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import type { SortWords } from './registerView.ts';

/** How the language on the screen writes and orders what a list of machines is sorted by. */
export const useSortWords = (): SortWords => {
  const { t } = useTranslation();
  const language = useLanguage();
  const text = useLocalText();
  return useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
    return {
      kind: ({ machine }) => t(`kind.${machine.kind}`),
      programme: ({ programmes }) => programmes.map(({ name }) => text(name)).join(', '),
      compare,
    };
  }, [t, language, text]);
};
