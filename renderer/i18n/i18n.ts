import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#domain/language.ts';
import type { catalogue as english } from './en/catalogue.ts';
import { figures, interpolation } from './interpolation.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof english;
    returnNull: false;
  }
}

/** The one i18next instance. Texts are part of the program: nothing is fetched from outside, nothing is missing. */
export const i18n: I18n = createInstance();

/** A language is read when it is first spoken: nobody needs all three at start. */
const read = {
  en: async () => (await import('./en/catalogue.ts')).catalogue,
  'zh-Hans': async () => (await import('./zh-Hans/catalogue.ts')).catalogue,
  'zh-Hant': async () => (await import('./zh-Hant/catalogue.ts')).catalogue,
};

/** What the first screen speaks comes with it; all the rest with the screen that needs it. */
const readFirst = {
  en: async () => (await import('./en/firstTexts.ts')).firstTexts,
  'zh-Hans': async () => (await import('./zh-Hans/firstTexts.ts')).firstTexts,
  'zh-Hant': async () => (await import('./zh-Hant/firstTexts.ts')).firstTexts,
};

/** Makes all texts of a language ready: for a screen that is no first one, or a certificate in another language. */
export const loadLanguage = async (language: Language): Promise<void> => {
  if (i18n.hasResourceBundle(language, 'print')) return;
  const catalogue = await read[language]();
  for (const [namespace, texts] of Object.entries(catalogue)) i18n.addResourceBundle(language, namespace, texts);
};

/** Speaks a language from now on. */
export const speak = async (language: Language): Promise<void> => {
  if (language === i18n.language) return;
  await loadLanguage(language);
  await i18n.changeLanguage(language);
};

/** Makes all texts of the language now spoken ready. */
export const loadTexts = (): Promise<void> => loadLanguage(i18n.language as Language);

/** Starts with the first texts in a language. */
export const startI18n = async (language: Language): Promise<void> => {
  await i18n
    .use(initReactI18next)
    .use(figures)
    .init({
      resources: { [language]: await readFirst[language]() },
      lng: language,
      fallbackLng: false,
      defaultNS: 'common',
      interpolation,
      returnNull: false,
    });
};
