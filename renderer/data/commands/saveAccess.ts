import { runCommand } from '#data/command.ts';
import { hashPin } from '#data/pin.ts';
import type { Person } from '#domain/person.ts';
import { type AccessToSave, decideSaveAccess, pinProblems } from '#domain/personAccess.ts';
import { failed, type Result } from '#kernel/result.ts';

/** What is typed: `pin` in digits, null takes it away, left out leaves it as it is. */
export interface TypedAccess extends Omit<AccessToSave, 'pin'> {
  readonly pin?: string | null;
}

/** The PIN is hashed before the transaction: that takes longer than one may stay open. */
const hashedAccess = async ({ pin, ...access }: TypedAccess): Promise<AccessToSave> => {
  if (pin === undefined) return access;
  return { ...access, pin: pin === null ? null : await hashPin(pin) };
};

/** Saves the badge and, when it is given, the PIN of a person. */
export const saveAccess = async (
  typed: TypedAccess,
  confirmed: readonly string[] = [],
): Promise<Result<Person['id']>> => {
  const { pin } = typed;
  const problems = typeof pin === 'string' ? pinProblems(pin).filter(({ code }) => !confirmed.includes(code)) : [];
  if (problems.length > 0) return failed(problems);
  const access = await hashedAccess(typed);
  return runCommand({
    name: 'saveAccess',
    tables: ['people'],
    confirmed,
    load: (db) => db.people.toArray(),
    decide: (people, context) => decideSaveAccess(people, access, context),
  });
};
