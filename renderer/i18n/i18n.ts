import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#domain/language.ts';
import { resources } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: (typeof resources)['en'];
    returnNull: false;
  }
}

/** The one i18next instance. Texts are bundled: nothing is fetched, nothing is missing at run time. */
export const i18n: I18n = createInstance();

/** The language of a machine whose user has chosen none yet, from the system's list. */
export const systemLanguage = (tags: readonly string[]): Language => {
  for (const tag of tags) {
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/i.test(tag)) return 'zh-Hant';
    if (/^zh\b/i.test(tag)) return 'zh-Hans';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
};

/** Starts the texts in a language. */
export const startI18n = async (language: Language): Promise<void> => {
  await i18n.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
};
