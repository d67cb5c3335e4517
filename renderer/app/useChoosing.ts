import type { choosePerson as ChoosePerson } from '#data/commands/choosePerson.ts';
import type { savePreferences as SavePreferences } from '#data/commands/savePreferences.ts';
import type { Person } from '#domain/person.ts';
import type { Preferences } from '#domain/settingsChoosing.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';

/** Fetched when something is chosen: at the start nothing is. */
const choosePerson: typeof ChoosePerson = async (...request) =>
  (await import('#data/commands/choosePerson.ts')).choosePerson(...request);

const savePreferences: typeof SavePreferences = async (...request) =>
  (await import('#data/commands/savePreferences.ts')).savePreferences(...request);

/** Who works here, in which language and light: whoever it is may choose, and it takes effect at once. */
export const useChoosing = () => {
  const spoken = useLanguage();
  const choosing = useAnnouncedCommand(choosePerson);
  const preferring = useAnnouncedCommand(savePreferences);
  return {
    choose: (personId: Person['id']) => void choosing.run({ personId, spoken }),
    prefer: (preferences: Preferences) => void preferring.run({ ...preferences, spoken }),
  };
};
