/** Signing off: a right PIN entered within the act. The gate asks for it; a screen of the program gets it. */
import type { Change } from '#domain/change.ts';
import type { Actor } from '#domain/context.ts';
import type { Person } from '#domain/person.ts';
import { needsSignOff, signOffLasts } from '#domain/signOff.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { now } from './clock.ts';
import type { FettleDatabase } from './db.ts';

interface Proof {
  readonly personId: Person['id'];
  /** Milliseconds. */
  readonly at: number;
}

/** Asks the person for their PIN; answers whether it was entered rightly. */
export type AskPin = (personId: Person['id']) => Promise<boolean>;

/** What this window knows; nothing of it outlives it. */
let proof: Proof | null = null;
let ask: AskPin | null = null;

/** Says who asks for the PIN from now on; null: nobody, what needs one is refused. */
export const askPinBy = (asking: AskPin | null): void => {
  ask = asking;
};

/** Notes that the person entered their PIN rightly just now, for the next act that needs it. */
export const noteSignOff = (personId: Person['id']): void => {
  proof = { personId, at: Date.parse(now()) };
};

/** A PIN signs one act. */
export const spendSignOff = (): void => {
  proof = null;
};

const isFresh = (personId: Person['id']): boolean => {
  if (proof === null || proof.personId !== personId) return false;
  const passed = Date.parse(now()) - proof.at;
  return passed >= 0 && passed <= signOffLasts;
};

/**
 * `signOffMissing` (params `personId`) where the act needs the PIN of who acts and it was not entered; null where it needs
 * none, they have none, or it was. Only for use inside a transaction over `people`.
 */
export const signOffProblem = async (
  db: FettleDatabase,
  { action, changes }: { readonly action: string; readonly changes?: readonly Change[] },
  { id }: Actor,
): Promise<Problem | null> => {
  if (id === null || !needsSignOff(action, changes)) return null;
  const person = await db.people.get(id);
  const isSigned = person === undefined || person.pin === null || isFresh(id);
  return isSigned ? null : error('signOffMissing', undefined, { personId: id });
};

const missingOf = <T>(result: Result<T>): Person['id'] | null => {
  const missing = result.ok ? undefined : result.problems.find(({ code }) => code === 'signOffMissing');
  const personId = missing?.params?.['personId'];
  return typeof personId === 'string' ? (personId as Person['id']) : null;
};

/** Runs it; where a PIN is missing, has it asked for and runs it again. */
export const whenSignedOff = async <T>(run: () => Promise<Result<T>>): Promise<Result<T>> => {
  const result = await run();
  const personId = missingOf(result);
  if (personId === null || ask === null) return result;
  return (await ask(personId)) ? run() : result;
};
