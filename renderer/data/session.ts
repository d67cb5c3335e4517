/** Who acts at this computer. Read in the transaction of each command, so that no window acts in a stale name. */
import type { Actor } from '#domain/context.ts';
import type { FettleDatabase } from './db.ts';

/** The person chosen in the settings; without one, nobody by name (before the first person exists). For use inside a transaction over `settings` and `people`. */
export const currentActor = async (db: FettleDatabase): Promise<Actor> => {
  const id = (await db.settings.get('settings'))?.currentPersonId;
  const person = id === null || id === undefined ? undefined : await db.people.get(id);
  return { id: person?.id ?? null, name: person?.name ?? '' };
};
