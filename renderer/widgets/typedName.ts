import type { Language, LocalText } from '#domain/language.ts';

/**
 * The name as it was typed in one language. A wording that was not touched keeps the others beside it; a new one stands
 * alone, because the others would now say something else; a blank one is no name, and is refused as such.
 */
export const typedName = (name: LocalText, language: Language, typed: string): LocalText => {
  if (typed.trim() === '') return {};
  return (name[language] ?? '') === typed ? name : { [language]: typed.trim() };
};
