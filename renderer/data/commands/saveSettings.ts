import { runCommand } from '#data/command.ts';
import { decideSaveSettings, type SettingsToSave } from '#domain/settingsSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Saves the settings; answers their new `rev`. */
export const saveSettings = (toSave: SettingsToSave, confirmed?: readonly string[]): Promise<Result<number>> =>
  runCommand({
    name: 'saveSettings',
    tables: ['settings', 'people'],
    confirmed,
    load: async (db) => {
      const { currentPersonId } = toSave.input;
      return {
        stored: (await db.settings.get('settings')) ?? null,
        current: currentPersonId === null ? null : ((await db.people.get(currentPersonId)) ?? null),
      };
    },
    decide: (state, context) => decideSaveSettings(state, toSave, context),
  });
