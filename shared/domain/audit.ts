/** Audit entry: who did what, when, with the rows before and after. Append-only, numbered without gaps. */
import { z } from 'zod';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import { idSchema, instantSchema } from './record.ts';

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
  changes: z.array(auditChangeSchema),
  /** Ids of the rows changed (not of bulk commands) and of the equipment they belong to: whose history it is part of. */
  about: z.array(z.string()),
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

const rowChange = ({ table, before, after }: Change): AuditEntry['changes'][number] => ({
  table,
  id: (after ?? before)?.id ?? '',
  before,
  after,
});

/**
 * The entry for a commit. `seq` is the number after the last entry's. Of a bulk command the counts by table and the
 * equipment are kept: it is undone as a whole, and its rows would fill the trail.
 */
export const auditEntry = (
  { seq, command, changes, isBulk }: { seq: number; command: string; changes: readonly Change[]; isBulk: boolean },
  { now, actor }: Pick<Context, 'now' | 'actor'>,
): AuditEntry => ({
  seq,
  at: now,
  actorId: actor.id,
  actorName: actor.name,
  command,
  counts: countsOf(changes),
  changes: isBulk ? [] : changes.map(rowChange),
  about: aboutOf(changes, isBulk),
});
