/** The languages of screen and paper, and texts kept in several of them. */
import { z } from 'zod';
import { textSchema } from './record.ts';

/** The languages Fettle speaks, as BCP 47 tags. */
export const languages = ['en', 'zh-Hans', 'zh-Hant'] as const;

/** One of the languages. */
export type Language = (typeof languages)[number];

/** A language. */
export const languageSchema = z.enum(languages);

/** A text in any of the languages, or still in none, as while it is being written. */
export const writtenTextSchema = z
  .object({ en: textSchema(500), 'zh-Hans': textSchema(500), 'zh-Hant': textSchema(500) })
  .partial();

/** A text in one or more languages; at least one is filled. Users' own texts often have one, templates have all. */
export const localTextSchema = writtenTextSchema.refine(
  (text) => languages.some((language) => (text[language] ?? '').trim() !== ''),
  { error: 'required' },
);

/** A text in one or more languages. */
export type LocalText = { readonly [L in Language]?: string | undefined };

/** The text in a language, else in the nearest other one: the two Chinese stand in for each other before English does. */
export const textIn = (text: LocalText, language: Language): string => {
  const order: readonly Language[] =
    language === 'en'
      ? languages
      : language === 'zh-Hans'
        ? ['zh-Hans', 'zh-Hant', 'en']
        : ['zh-Hant', 'zh-Hans', 'en'];
  return order.map((l) => text[l]).find((t) => t !== undefined && t.trim() !== '') ?? '';
};

/** The text with one language's wording replaced; an emptied wording is taken out. */
export const withText = (text: LocalText, language: Language, wording: string): LocalText => {
  const { [language]: _, ...rest } = text;
  return wording.trim() === '' ? rest : { ...rest, [language]: wording };
};
