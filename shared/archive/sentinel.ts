/**
 * The sentinel: a note beside the database that says what was in it. A browser hands out an empty database where it
 * found a damaged one, without a word; by this note the program knows better than to take that for a new workshop.
 */
import { z } from 'zod';
import { instantSchema } from '#domain/record.ts';
import { readJson } from '#kernel/readJson.ts';

/** Tables whose rows the sentinel counts: what a user knows the records by. */
export const sentinelTables = ['equipment', 'readings', 'orders', 'certificates', 'people'] as const;

const countSchema = z.int().nonnegative();

/** Rows by table. */
const countsSchema = z.object({
  equipment: countSchema,
  readings: countSchema,
  orders: countSchema,
  certificates: countSchema,
  people: countSchema,
});

/** Rows of the tables a user knows the records by. */
export type SentinelCounts = Readonly<z.infer<typeof countsSchema>>;

const sentinelSchema = z.object({
  format: z.literal('fettle-sentinel'),
  /** Null: the workshop had no installation id yet. */
  installationId: z.string().max(100).nullable(),
  schemaVersion: z.int().positive(),
  /** Number of the last audit entry; 0: none. */
  sequence: z.int().nonnegative(),
  counts: countsSchema,
  /** When the newest backup was made; null: none is known. */
  lastBackup: instantSchema.nullable(),
  /** Name of the database that is in use. */
  activeDatabase: z.string().max(100),
  /** When this was written. */
  at: instantSchema,
});

/** What was known of the database when it was last changed. */
export type Sentinel = Readonly<z.infer<typeof sentinelSchema>>;

/** The sentinel out of its text; null where it is none: then nothing is known. */
export const sentinelFrom = (text: string): Sentinel | null => {
  try {
    return sentinelSchema.safeParse(readJson(text)).data ?? null;
  } catch {
    return null;
  }
};

/** The text of a sentinel. */
export const sentinelText = (sentinel: Omit<Sentinel, 'format'>): string =>
  JSON.stringify({ format: 'fettle-sentinel', ...sentinel });

/** What is found in the database that was opened. */
export interface DatabaseFacts {
  readonly name: string;
  /** Number of the last audit entry; 0: none. */
  readonly sequence: number;
  readonly counts: SentinelCounts;
  readonly installationId: string | null;
  /** Every installation its records name, this one and those before it. */
  readonly installations: readonly string[];
}

/** What is known beside both. */
export interface SentinelContext {
  /** Version of the records this program writes. */
  readonly schemaVersion: number;
  /** The database that was in use before the last restore or its undoing; null: there was none. */
  readonly switchedFrom: string | null;
}

/**
 * `fine` · `empty`: nothing is there, and something was · `older`: the last acts are missing · `foreign`: the records are
 * another workshop's · `newer`: a newer program was at work.
 */
export type SentinelVerdict = 'fine' | 'empty' | 'older' | 'foreign' | 'newer';

/** Whether a database holds nothing at all. */
export const isEmptyDatabase = ({ sequence, counts }: DatabaseFacts): boolean =>
  sequence === 0 && sentinelTables.every((table) => counts[table] === 0);

/** Whether the database is the one the sentinel was written of, and reaches as far. Null: there is no sentinel. */
export const sentinelVerdict = (
  sentinel: Sentinel | null,
  facts: DatabaseFacts,
  { schemaVersion, switchedFrom }: SentinelContext,
): SentinelVerdict => {
  if (sentinel === null) return 'fine';
  if (sentinel.schemaVersion > schemaVersion) return 'newer';
  // The program ended between the change of databases and the writing of the sentinel.
  if (switchedFrom === sentinel.activeDatabase && facts.name !== sentinel.activeDatabase) return 'fine';
  if (isEmptyDatabase(facts) && sentinel.sequence > 0) return 'empty';
  const { installationId } = sentinel;
  const isForeign = installationId !== null && facts.sequence > 0 && !facts.installations.includes(installationId);
  // Records from before the workshop had an id know none: they are older, not another's.
  if (isForeign && facts.installations.length > 0) return 'foreign';
  return facts.sequence < sentinel.sequence ? 'older' : 'fine';
};
