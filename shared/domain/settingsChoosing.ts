/** What anybody may set: who works here, in which language and light. */
import { error, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised } from './change.ts';
import type { Context } from './context.ts';
import type { Language } from './language.ts';
import type { Person } from './person.ts';
import { defaultSettings, type Settings, type SettingsInput } from './settings.ts';

/** Language and light. */
export type Preferences = Partial<Pick<SettingsInput, 'language' | 'theme'>>;

interface Spoken {
  /** The language on the screen, which stays when settings are stored for the first time. */
  readonly spoken: Language;
}

const decided = (
  stored: Settings | null,
  columns: Partial<SettingsInput> & Spoken,
  context: Context,
): Decision<number> => {
  const { spoken, ...chosen } = columns;
  const after: Settings =
    stored === null
      ? { ...defaultSettings, language: spoken, ...chosen, ...newRow(context), id: 'settings' }
      : revised(stored, chosen, context);
  return { value: after.rev, changes: [changeOf('settings', stored, after)] };
};

/** Saves language and light; answers the new `rev` of the settings. What was chosen last counts. */
export const decideSavePreferences = (
  stored: Settings | null,
  preferences: Preferences & Spoken,
  context: Context,
): Result<Decision<number>> => decideUnless([], context, () => decided(stored, preferences, context));

/** Who is to work here; `pin` as it was stored when it was entered rightly, null when it was not entered. */
interface PersonToChoose extends Spoken {
  readonly personId: Person['id'];
  readonly pin: Person['pin'];
}

/**
 * Says who works here; answers the new `rev` of the settings. Problems: `personGone`, `pinNeeded` when the person has a
 * PIN and it was not entered, or was changed since.
 */
export const decideChoosePerson = (
  { stored, person }: { readonly stored: Settings | null; readonly person: Person | null },
  { personId, pin, spoken }: PersonToChoose,
  context: Context,
): Result<Decision<number>> => {
  const isGone = person === null || person.archivedOn !== null;
  const isUnproved = person !== null && person.pin !== null && person.pin.hash !== pin?.hash;
  const problems = isGone ? [error('personGone')] : isUnproved ? [error('pinNeeded')] : [];
  return decideUnless(problems, context, () => decided(stored, { currentPersonId: personId, spoken }, context));
};
