import type { saveSettings as SaveSettings } from '#data/commands/saveSettings.ts';
import type { Fleet } from '#data/fleetState.ts';
import { type SettingsInput, settingsInputOf } from '#domain/settings.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';

/** Fetched when something is changed: at the start nothing is. */
const saveSettings: typeof SaveSettings = async (...request) =>
  (await import('#data/commands/saveSettings.ts')).saveSettings(...request);

/** Changes single settings from outside the settings' own forms; they take effect at once. */
export const useSettingsChange = (fleet: Fleet): ((columns: Partial<SettingsInput>) => void) => {
  const language = useLanguage();
  const { run } = useAnnouncedCommand(saveSettings);
  const { settings } = fleet;
  return (columns) => void run({ rev: settings.rev, input: { ...settingsInputOf(settings, language), ...columns } });
};
