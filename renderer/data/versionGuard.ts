/** Dexie opens a database of a newer program without a word and would write into it: we look first. */
import { schemaVersion } from '#archive/migrations/migrations.ts';
import { error, type Problem } from '#kernel/result.ts';

/** Dexie multiplies its versions by ten for the browser. */
const nativeFactor = 10;

const storedVersion = async (name: string): Promise<number> => {
  const stored = (await indexedDB.databases()).find((database) => database.name === name);
  return Math.floor((stored?.version ?? 0) / nativeFactor);
};

/** The problem when the stored database was written by a newer program, else null. Opens and writes nothing. */
export const newerDatabase = async (name: string): Promise<Problem | null> => {
  const found = await storedVersion(name);
  return found > schemaVersion ? error('databaseNewer', undefined, { found, known: schemaVersion }) : null;
};

/** Whether opening the stored database would upgrade it. Opens and writes nothing. */
export const isOlderDatabase = async (name: string): Promise<boolean> => {
  const found = await storedVersion(name);
  return found > 0 && found < schemaVersion;
};
