/** Asks before every write whether who acts may do it. */
import { authorize, isGuarded } from '#domain/authorize.ts';
import type { Actor } from '#domain/context.ts';
import type { Problem } from '#kernel/result.ts';
import type { FettleDatabase } from './db.ts';

/** `notAllowed` where the actor may not; null where they may. Only for use inside a transaction over `people`. */
export const refusalOf = async (db: FettleDatabase, action: string, actor: Actor): Promise<Problem | null> => {
  const people = await db.people.toArray();
  return isGuarded(people) ? authorize(action, people.find(({ id }) => id === actor.id) ?? null) : null;
};
