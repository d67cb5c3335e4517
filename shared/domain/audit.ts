/** Audit entry: who did what, when, with the rows before and after. Append-only, numbered without gaps. */
import { z } from 'zod';
import type { Change } from './change.ts';
import { checkDifference } from './checkTrail.ts';
import type { Context } from './context.ts';
import { hashSchema, idSchema, instantSchema } from './record.ts';

/** One changed row. `before` null: new; `after` null: taken out (import undo, sample removal). */
const auditChangeSchema = z.object({
  table: z.string(),
  id: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});

/** An audit entry. */
export const auditEntrySchema = z.object({
  seq: z.int().positive(),
  at: instantSchema,
  actorId: idSchema<'Person'>().nullable(),
  actorName: z.string(),
  /** Name of the command: `recordReading`. */
  command: z.string(),
  /** Rows touched, by table, for bulk commands whose changes are not listed one by one. */
  counts: z.record(z.string(), z.int()),
  /** Rows before and after; of a check that changes, what changed of it. */
  changes: z.array(auditChangeSchema),
  /** Ids of the rows changed (not of bulk commands) and of the equipment they belong to: whose history it is part of. */
  about: z.array(z.string()),
  /** Number of the entry this one takes back, or does again when that one took something back; else null. */
  compensates: z.int().positive().nullable(),
  /** Hash of the entry before it; null: it is the first, or the one before was written before entries were chained. */
  previous: hashSchema.nullable(),
  /** SHA-256 over the canonical form (RFC 8785) of the entry without this; null: written before entries were chained. */
  hash: hashSchema.nullable(),
});

/** An audit entry. */
export type AuditEntry = Readonly<z.infer<typeof auditEntrySchema>>;

const countsOf = (changes: readonly Change[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { table } of changes) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
};

const equipmentOf = ({ table, before, after }: Change): string | null => {
  const row = after ?? before;
  if (row === null) return null;
  if ('equipmentId' in row) return row.equipmentId;
  return table === 'equipment' ? row.id : null;
};

const aboutOf = (changes: readonly Change[], isBulk: boolean): string[] => {
  const rows = isBulk ? [] : changes.map(({ before, after }) => (after ?? before)?.id ?? null);
  const ids = new Set([...rows, ...changes.map(equipmentOf)]);
  return [...ids].filter((id) => id !== null);
};

const rowChange = (change: Change): AuditEntry['changes'][number] => {
  const { table, before, after } = change;
  const id = (after ?? before)?.id ?? '';
  if (table !== 'checks' || before === null || after === null) return { table, id, before, after };
  return { table, id, ...checkDifference(before, after) };
};

/** What an entry says of a commit; its number, time and actor are added where it is written. */
export type EntryContent = Pick<AuditEntry, 'command' | 'counts' | 'changes' | 'about' | 'compensates'>;

/**
 * What the entry says of a command's changes. Of a bulk command the counts by table and the equipment are kept: it is
 * undone as a whole, and its rows would fill the trail.
 */
export const entryContent = ({
  command,
  changes,
  isBulk,
  compensates = null,
}: {
  readonly command: string;
  readonly changes: readonly Change[];
  readonly isBulk: boolean;
  readonly compensates?: number | null;
}): EntryContent => ({
  command,
  counts: countsOf(changes),
  changes: isBulk ? [] : changes.map(rowChange),
  about: aboutOf(changes, isBulk),
  compensates,
});

/** The entry for a commit. `seq` is the number after the last entry's. */
export const auditEntry = (
  content: EntryContent,
  seq: number,
  { now, actor }: Pick<Context, 'now' | 'actor'>,
): AuditEntry => ({ seq, at: now, actorId: actor.id, actorName: actor.name, ...content, previous: null, hash: null });

/** The changes an entry lists, as they were committed: only for entries of this version of the records. */
export const changesIn = ({ changes }: Pick<AuditEntry, 'changes'>): readonly Change[] =>
  changes as unknown as readonly Change[];
