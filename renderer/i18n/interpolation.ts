import type { FormatterModule, InterpolationOptions } from 'i18next';
import { type Language, languages } from '#domain/language.ts';
import { formatFor } from './format.ts';

const isLanguage = (tag: string | undefined): tag is Language => languages.some((language) => language === tag);

/** How values stand in a text. React escapes. */
export const interpolation: InterpolationOptions = { escapeValue: false, alwaysFormat: true };

/** Figures grouped as the language writes them; all else as it is. */
export const figures: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    typeof value === 'number' && isLanguage(language) ? formatFor(language).number(value, 3) : String(value ?? ''),
};
