import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, LocalText } from '#domain/language.ts';
import { textIn } from '#domain/language.ts';
import { type Format, formatFor } from './format.ts';

/** The language on the screen now. */
export const useLanguage = (): Language => useTranslation().i18n.language as Language;

/** Dates and numbers in the language on the screen. */
export const useFormat = (): Format => formatFor(useLanguage());

/** Reads a text kept in several languages in the one on the screen. */
export const useLocalText = (): ((text: LocalText) => string) => {
  const language = useLanguage();
  return useCallback((text) => textIn(text, language), [language]);
};
