import { useEffect, useState } from 'react';
import type { Language } from '#domain/language.ts';
import { i18n, loadLanguage } from './i18n.ts';

/** Whether the texts of a language are ready; reads them when they are not. */
export const useLanguageLoaded = (language: Language | undefined): boolean => {
  const [loaded, setLoaded] = useState<Language | null>(null);
  const isReady = language !== undefined && (loaded === language || i18n.hasResourceBundle(language, 'print'));
  useEffect(() => {
    if (language === undefined || isReady) return;
    let isCurrent = true;
    void loadLanguage(language).then(() => {
      if (isCurrent) setLoaded(language);
    });
    return () => {
      isCurrent = false;
    };
  }, [language, isReady]);
  return isReady;
};
