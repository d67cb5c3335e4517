import { saveSettings } from '#data/commands/saveSettings.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Language } from '#domain/language.ts';
import type { SettingsInput } from '#domain/settings.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';

/** Changes single settings from outside the settings' own forms; they take effect at once. */
export const useSettingsChange = (fleet: Fleet): ((columns: Partial<SettingsInput>) => void) => {
  const language = useLanguage();
  const { run } = useAnnouncedCommand(saveSettings);
  const { settings } = fleet;
  return (columns) => void run({ rev: settings.rev, input: { ...inputOf(settings, language), ...columns } });
};

/** The settings as an input; before the first saving the language on the screen counts, not the default. */
const inputOf = (settings: Fleet['settings'], language: Language): SettingsInput => {
  const { rev, createdAt: _created, updatedAt: _updated, id: _id, ...input } = settings;
  return rev === 0 ? { ...input, language } : input;
};
