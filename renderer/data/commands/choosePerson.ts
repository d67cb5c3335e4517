import { runCommand } from '#data/command.ts';
import { tryPin } from '#data/pinTrying.ts';
import type { Language } from '#domain/language.ts';
import type { Person } from '#domain/person.ts';
import { decideChoosePerson } from '#domain/settingsChoosing.ts';
import type { Result } from '#kernel/result.ts';

/** Who is to work here, and the PIN they typed: left out where none was asked for. */
interface Chosen {
  readonly personId: Person['id'];
  readonly pin?: string;
  /** The language on the screen. */
  readonly spoken: Language;
}

/** Says who works here; answers the new `rev` of the settings. Problems also as of `tryPin`. */
export const choosePerson = async ({ personId, pin, spoken }: Chosen): Promise<Result<number>> => {
  const entered = pin === undefined ? null : await tryPin(personId, pin);
  if (entered?.ok === false) return entered;
  return runCommand({
    name: 'choosePerson',
    tables: ['settings', 'people'],
    load: async (db) => ({
      stored: (await db.settings.get('settings')) ?? null,
      person: (await db.people.get(personId)) ?? null,
    }),
    decide: (state, context) =>
      decideChoosePerson(state, { personId, pin: entered?.ok ? entered.value : null, spoken }, context),
  });
};
