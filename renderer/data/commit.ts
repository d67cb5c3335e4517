/** Writes the rows of a decision and its audit entry. Only for use inside a transaction. */
import { auditEntry, type EntryContent, entryContent } from '#domain/audit.ts';
import { chained } from '#domain/auditChain.ts';
import type { Change, TableName } from '#domain/change.ts';
import type { Context } from '#domain/context.ts';
import type { Row } from '#domain/record.ts';
import type { FettleDatabase } from './db.ts';
import { TouchedRows } from './touchedRows.ts';

const byTable = (changes: readonly Change[]): ReadonlyMap<TableName, readonly Change[]> => {
  const tables = new Map<TableName, Change[]>();
  for (const change of changes) {
    const same = tables.get(change.table);
    if (same === undefined) tables.set(change.table, [change]);
    else same.push(change);
  }
  return tables;
};

const present = (rows: readonly (Row | null)[]): Row[] => rows.filter((row) => row !== null);

/** Whether every row to be changed is still as the decision found it. */
export const isUnchanged = async (db: FettleDatabase, changes: readonly Change[]): Promise<boolean> => {
  for (const [table, ofTable] of byTable(changes)) {
    const before = present(ofTable.map((change) => change.before));
    const stored = await db.table<Row>(table).bulkGet(before.map(({ id }) => id));
    if (before.some(({ rev }, i) => stored[i]?.rev !== rev)) return false;
  }
  return true;
};

const writeTable = async (db: FettleDatabase, table: TableName, changes: readonly Change[]): Promise<void> => {
  const rows = db.table<Row>(table);
  const added = present(changes.map(({ before, after }) => (before === null ? after : null)));
  const changed = present(changes.map(({ before, after }) => (before === null ? null : after)));
  const removed = present(changes.map(({ before, after }) => (after === null ? before : null)));
  // `add` refuses an id that is taken: a new row never lands on another one.
  if (added.length > 0) await rows.bulkAdd(added);
  if (changed.length > 0) await rows.bulkPut(changed);
  if (removed.length > 0) await rows.bulkDelete(removed.map(({ id }) => id));
};

/** Writes an audit entry under the number after the last, chained to it; answers the number. */
export const appendEntry = async (
  db: FettleDatabase,
  content: EntryContent,
  context: Pick<Context, 'now' | 'actor'>,
): Promise<number> => {
  const last = await db.audit.orderBy('seq').last();
  const seq = (last?.seq ?? 0) + 1;
  await db.audit.add(chained(auditEntry(content, seq, context), last ?? null));
  return seq;
};

const touchedIn = (changes: readonly Change[]): TouchedRows => {
  const touched = new TouchedRows();
  for (const [table, ofTable] of byTable(changes)) {
    touched.add(
      table,
      ofTable.map(({ before, after }) => (after ?? before)?.id ?? ''),
    );
  }
  return touched;
};

/** What the trail keeps of a write of many rows: how many, which, and both sides of those that its undo restores. */
type BulkContent = Omit<EntryContent, 'counts' | 'compensates'> &
  Partial<Pick<EntryContent, 'compensates'>> & {
    readonly touched: TouchedRows;
  };

/** Writes the entry of a write of many rows and, beside it, the ids of all of them; answers the entry's number. */
export const appendBulkEntry = async (
  db: FettleDatabase,
  { touched, compensates = null, ...content }: BulkContent,
  context: Pick<Context, 'now' | 'actor'>,
): Promise<number> => {
  const seq = await appendEntry(db, { ...content, counts: touched.counts(), compensates }, context);
  await touched.write(db, seq);
  return seq;
};

/** What is to be written, as `entryContent` takes it. */
type Commit = Parameters<typeof entryContent>[0];

/** Writes rows and audit entry; answers the entry's number. A decision that changes nothing leaves no trace: null. */
export const writeChanges = async (
  db: FettleDatabase,
  commit: Commit,
  context: Pick<Context, 'now' | 'actor'>,
): Promise<number | null> => {
  if (commit.changes.length === 0) return null;
  for (const [table, ofTable] of byTable(commit.changes)) await writeTable(db, table, ofTable);
  const content = entryContent(commit);
  if (!commit.isBulk) return appendEntry(db, content, context);
  return appendBulkEntry(db, { ...content, touched: touchedIn(commit.changes) }, context);
};
