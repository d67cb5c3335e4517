/** First stage of the check: every row against what its table holds. */
import type { Finding } from './integrity.ts';
import { foundRecord } from './integrityRecord.ts';
import { tableSchemas } from './tableSchemas.ts';

/** A table whose rows have a schema. */
type KnownTable = keyof typeof tableSchemas;

/** Whether a table's rows have a schema. */
const isKnown = (table: string): table is KnownTable => Object.hasOwn(tableSchemas, table);

/** Names of all tables that are checked row by row. */
export const checkedTables: readonly string[] = Object.keys(tableSchemas);

/** What is wrong with a row by itself: not what its table holds, or never counted as written. Null: nothing. */
export const rowFinding = (table: string, row: object): Finding | null => {
  if (!isKnown(table)) return null;
  const parsed = tableSchemas[table].safeParse(row);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.map(String).join('.') ?? '';
    return { code: 'rowMalformed', record: foundRecord(table, row), params: { path, reason: issue?.message ?? '' } };
  }
  const isBelow = 'rev' in row && typeof row.rev === 'number' && row.rev < 1;
  return isBelow ? { code: 'revBelowOne', record: foundRecord(table, row), params: {} } : null;
};
