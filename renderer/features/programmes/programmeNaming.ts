import { type Language, type LocalText, withText } from '#domain/language.ts';

/** The name corrected in one language, the others kept; blank it is no name, and is refused as such. */
export const correctedName = (name: LocalText, language: Language, typed: string): LocalText =>
  typed.trim() === '' ? {} : withText(name, language, typed.trim());

/** The first of `wording(1)`, `wording(2)` … that nobody bears yet, letter case aside. */
export const freeName = (wording: (number: number) => string, taken: readonly string[]): string => {
  const borne = new Set(taken.map((name) => name.trim().toLowerCase()));
  let number = 1;
  while (borne.has(wording(number).trim().toLowerCase())) number += 1;
  return wording(number);
};

/** The name as a file can bear it on any system: without what paths, drives and wildcards are written with. */
export const fileNameOf = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .trim();
