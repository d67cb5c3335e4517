/** What an entry of the audit trail says was different before and after, down to single values. Pure. */
import type { AuditEntry } from '#domain/audit.ts';
import { isSame } from '#domain/undoContent.ts';

/** One value before and after; undefined where there was none. */
export interface FieldDifference {
  /** Names of columns from the outside in; items of lists by their place, from 1. */
  readonly path: readonly (string | number)[];
  readonly before: unknown;
  readonly after: unknown;
}

/** One record of an entry. */
export interface RecordDifference {
  readonly table: string;
  readonly id: string;
  readonly kind: 'made' | 'changed' | 'takenOut';
  /** The row as it was last known by the entry. */
  readonly row: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldDifference[];
  /** Differences left out because there are too many. */
  readonly further: number;
}

/** Fields named of a record; a certificate has hundreds. */
const mostFields = 60;

/** Columns that say how a row is kept, not what it says. */
const kept: ReadonlySet<string> = new Set(['id', 'rev', 'createdAt', 'updatedAt', 'isSample']);

type Columns = Readonly<Record<string, unknown>>;

const isColumns = (value: unknown): value is Columns =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLanguage = (key: string): boolean => key === 'en' || key.startsWith('zh-');

/** A text in several languages is one value. */
export const isLocalText = (value: unknown): value is Columns =>
  isColumns(value) && Object.keys(value).length > 0 && Object.keys(value).every(isLanguage);

const isWhole = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object' || item === null);
  return !isColumns(value) || isLocalText(value);
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** By what an item of a list is known, so that one put in does not make all after it look changed. */
const keyOf = (item: unknown, index: number): string => {
  const columns = isColumns(item) ? item : {};
  const key = columns['id'] ?? columns['itemId'] ?? columns['taskId'] ?? columns['sectionId'] ?? columns['levelId'];
  return typeof key === 'string' ? key : `#${index}`;
};

const itemsOf = (value: unknown): ReadonlyMap<string, { readonly item: unknown; readonly place: number }> =>
  new Map((Array.isArray(value) ? value : []).map((item: unknown, i) => [keyOf(item, i), { item, place: i + 1 }]));

type Path = FieldDifference['path'];

const inList = (path: Path, before: unknown, after: unknown): readonly FieldDifference[] => {
  const [old, young] = [itemsOf(before), itemsOf(after)];
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((key) => {
    const place = young.get(key)?.place ?? old.get(key)?.place ?? 0;
    return differences([...path, place], old.get(key)?.item, young.get(key)?.item);
  });
};

const inColumns = (path: Path, before: unknown, after: unknown): readonly FieldDifference[] => {
  const [old, young]: readonly Columns[] = [isColumns(before) ? before : {}, isColumns(after) ? after : {}];
  return [...new Set([...Object.keys(old ?? {}), ...Object.keys(young ?? {})])]
    .filter((key) => !kept.has(key))
    .flatMap((key) => differences([...path, key], old?.[key], young?.[key]));
};

/** Every single value that differs; nothing and empty are the same. */
const differences = (path: Path, before: unknown, after: unknown): readonly FieldDifference[] => {
  if (isSame(before, after) || (isEmpty(before) && isEmpty(after))) return [];
  if (isWhole(before) && isWhole(after)) return [{ path, before, after }];
  return Array.isArray(before ?? after) ? inList(path, before, after) : inColumns(path, before, after);
};

/** The records of an entry with what was different. */
export const recordDifferences = ({ changes }: Pick<AuditEntry, 'changes'>): readonly RecordDifference[] =>
  changes.map(({ table, id, before, after }) => {
    const all = inColumns([], before, after);
    const last = after ?? before;
    return {
      table,
      id,
      kind: before === null ? 'made' : after === null ? 'takenOut' : 'changed',
      row: isColumns(last) ? last : {},
      fields: all.slice(0, mostFields),
      further: Math.max(0, all.length - mostFields),
    };
  });
