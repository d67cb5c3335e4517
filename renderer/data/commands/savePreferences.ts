import { runCommand } from '#data/command.ts';
import type { Language } from '#domain/language.ts';
import { decideSavePreferences, type Preferences } from '#domain/settingsChoosing.ts';
import type { Result } from '#kernel/result.ts';

/** Saves language and light; `spoken` is the language on the screen. Answers the new `rev` of the settings. */
export const savePreferences = (preferences: Preferences & { readonly spoken: Language }): Promise<Result<number>> =>
  runCommand({
    name: 'savePreferences',
    tables: ['settings'],
    load: async (db) => (await db.settings.get('settings')) ?? null,
    decide: (stored, context) => decideSavePreferences(stored, preferences, context),
  });
