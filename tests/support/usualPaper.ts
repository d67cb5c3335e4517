/** Which paper is looked at in which language: A4 in all, Letter where it is at home. */
import type { Language } from '#domain/language.ts';

/** Whether a paper is usual where a language is spoken. */
export const isUsual =
  (language: Language) =>
  ({ paper }: { readonly paper: string }): boolean =>
    paper === 'A4' || language === 'en';
