/** Trying PINs. Wrong ones are counted in the database, so that a window loaded anew has not forgotten them. */
import type { Person } from '#domain/person.ts';
import { secondsLeft, tried } from '#domain/pinTries.ts';
import { error, failed, ok, type Result } from '#kernel/result.ts';
import { now } from './clock.ts';
import { renewPin } from './commands/renewPin.ts';
import { database } from './database.ts';
import type { FettleDatabase } from './db.ts';
import { isPin, isWeak } from './pin.ts';

/** Counts the try before it is known whether it is right; answers the stored PIN. */
const countedTry = (db: FettleDatabase, personId: Person['id']): Promise<Result<Person['pin']>> =>
  db.transaction('rw', db.people, db.pinTries, async (): Promise<Result<Person['pin']>> => {
    const person = await db.people.get(personId);
    if (person === undefined || person.archivedOn !== null) return failed([error('personGone')]);
    if (person.pin === null) return ok(null);
    const tries = await db.pinTries.get(personId);
    const at = now();
    const seconds = secondsLeft(tries, at);
    if (seconds > 0) return failed([error('pinWait', undefined, { seconds })]);
    await db.pinTries.put(tried(personId, tries, at));
    return ok(person.pin);
  });

/** Hashed anew with as many rounds as now: whoever reads the records shall not gain by its age. */
const renew = async (personId: Person['id'], pin: string, db: FettleDatabase): Promise<Person['pin']> => {
  await renewPin(personId, pin, db);
  return (await db.people.get(personId))?.pin ?? null;
};

/**
 * Whether this is the person's PIN; answers the PIN as it is stored, null when they have none. Problems: `pinWrong`,
 * `pinWait` (params `seconds`) after too many wrong ones, `personGone`.
 */
export const tryPin = async (
  personId: Person['id'],
  pin: string,
  db: FettleDatabase = database(),
): Promise<Result<Person['pin']>> => {
  const counted = await countedTry(db, personId);
  if (!counted.ok || counted.value === null) return counted;
  if (!(await isPin(pin, counted.value))) return failed([error('pinWrong')]);
  await db.pinTries.delete(personId);
  return isWeak(counted.value) ? ok(await renew(personId, pin, db)) : counted;
};
