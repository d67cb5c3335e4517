import { runCommand } from '#data/command.ts';
import { settingsInForce } from '#domain/settings.ts';
import { decideSaveSettings, type SettingsToSave } from '#domain/settingsSaving.ts';
import { shiftsRemoved } from '#domain/shiftChecks.ts';
import type { Result } from '#kernel/result.ts';

/** Saves the settings; answers their new `rev`. */
export const saveSettings = (toSave: SettingsToSave, confirmed?: readonly string[]): Promise<Result<number>> =>
  runCommand({
    name: 'saveSettings',
    tables: ['settings', 'people', 'checkDuties'],
    confirmed,
    load: async (db) => {
      const { currentPersonId, checks } = toSave.input;
      const stored = (await db.settings.get('settings')) ?? null;
      const removed = shiftsRemoved(settingsInForce(stored).checks.shifts, checks.shifts);
      return {
        stored,
        duties: removed.length === 0 ? [] : await db.checkDuties.toArray(),
        current: currentPersonId === null ? null : ((await db.people.get(currentPersonId)) ?? null),
      };
    },
    decide: (state, context) => decideSaveSettings(state, toSave, context),
  });
