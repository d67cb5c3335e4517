/** Dexie opens a database of a newer program without a word and would write into it: we look first. */
import { schemaVersion } from '#archive/migrations/migrations.ts';
import { error, type Problem } from '#kernel/result.ts';

/** Dexie multiplies its versions by ten for the browser. */
const nativeFactor = 10;

/** The problem when the stored database was written by a newer program, else null. Opens and writes nothing. */
export const newerDatabase = async (name: string): Promise<Problem | null> => {
  const stored = (await indexedDB.databases()).find((database) => database.name === name);
  const found = Math.floor((stored?.version ?? 0) / nativeFactor);
  return found > schemaVersion ? error('databaseNewer', undefined, { found, known: schemaVersion }) : null;
};
