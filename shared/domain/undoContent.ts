/** Whether a row still says what a commit left it saying. */
import type { Row } from './record.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether two values, such as a column before and after, are the same in all they hold. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]));
};

/** Columns that tell when a row was written, not what it says. */
const writtenColumns: ReadonlySet<string> = new Set(['rev', 'createdAt', 'updatedAt']);

const said = (row: Row, kept: readonly string[]): object =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !writtenColumns.has(name) && !kept.includes(name)));

/** Whether two states of a row say the same, but for the columns `kept`. */
export const saysSame = (a: Row, b: Row, kept: readonly string[]): boolean => isSame(said(a, kept), said(b, kept));

/**
 * Whether a row stands as a commit left it, but for the columns `kept`. Also one that was changed and changed back:
 * only so can steps be taken back one after the other, each raising `rev`.
 */
export const stands = (row: Row | null, after: Row, kept: readonly string[] = []): row is Row =>
  row !== null && (row.rev === after.rev || saysSame(row, after, kept));
