/** The program's own words, so that a test that drives it speaks each of its languages. */
import { createInstance, type TFunction } from 'i18next';
import type { Language } from '#domain/language.ts';
import { catalogue as en } from '#i18n/en/catalogue.ts';
import { figures, interpolation } from '#i18n/interpolation.ts';
import { catalogue as hans } from '#i18n/zh-Hans/catalogue.ts';
import { catalogue as hant } from '#i18n/zh-Hant/catalogue.ts';

/** All texts of the three languages. */
export const catalogues = { en, 'zh-Hans': hans, 'zh-Hant': hant } as const;

/** The texts of one language by namespace: `texts.today('title')`. */
export type Texts = { readonly [N in keyof typeof en]: TFunction<N> };

const i18n = createInstance();
await i18n.use(figures).init({ resources: catalogues, fallbackLng: false, interpolation });

/** The texts of a language. */
export const textsIn = (language: Language): Texts =>
  Object.fromEntries(
    Object.keys(en).map((namespace) => [namespace, i18n.getFixedT(language, namespace as keyof typeof en)]),
  ) as unknown as Texts;

/** What a browser of a reader of the language says it prefers. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' };
