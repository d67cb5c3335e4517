/** The page's words in three languages: all of them are in it, because it cannot fetch any. */
import { type Language, languages } from '#domain/language.ts';
import { unit as unitEn } from '#i18n/en/unit.ts';
import { verify as verifyEn } from '#i18n/en/verify.ts';
import { verifyPage as pageEn } from '#i18n/en/verifyPage.ts';
import { formatFor } from '#i18n/format.ts';
import { unit as unitHans } from '#i18n/zh-Hans/unit.ts';
import { verify as verifyHans } from '#i18n/zh-Hans/verify.ts';
import { verifyPage as pageHans } from '#i18n/zh-Hans/verifyPage.ts';
import { unit as unitHant } from '#i18n/zh-Hant/unit.ts';
import { verify as verifyHant } from '#i18n/zh-Hant/verify.ts';
import { verifyPage as pageHant } from '#i18n/zh-Hant/verifyPage.ts';
import type { VerdictWords } from '#widgets/verdictView.ts';

const texts = {
  en: { verify: verifyEn, verifyPage: pageEn, unit: unitEn },
  'zh-Hans': { verify: verifyHans, verifyPage: pageHans, unit: unitHans },
  'zh-Hant': { verify: verifyHant, verifyPage: pageHant, unit: unitHant },
} as const;

type Params = Readonly<Record<string, string | number>>;

const textAt = (tree: object, key: string): string => {
  let found: unknown = tree;
  for (const step of key.split('.')) {
    found =
      typeof found === 'object' && found !== null ? Object.entries(found).find(([name]) => name === step)?.[1] : null;
  }
  return typeof found === 'string' ? found : key;
};

/** As i18next's function of that name: texts of one namespace in one language, with `{{name}}` filled in. */
const getFixedT =
  (language: Language, namespace: 'verify' | 'verifyPage') =>
  (key: string, params: Params = {}): string =>
    textAt(texts[language][namespace], key).replaceAll(/\{\{(\w+)\}\}/g, (_, name) => String(params[name] ?? ''));

/** The words of the page in a language. */
export interface PageWords extends VerdictWords {
  readonly page: (key: keyof typeof pageEn, params?: Params) => string;
  readonly language: Language;
}

/** The words of the page in a language. */
export const wordsIn = (language: Language): PageWords => ({
  t: getFixedT(language, 'verify'),
  page: getFixedT(language, 'verifyPage'),
  unit: (unit) => texts[language].unit[unit],
  format: formatFor(language),
  language,
});

/** Languages by their own names. */
export const languageNames: readonly (readonly [Language, string])[] = languages.map((language) => [
  language,
  new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language,
]);
