/** What a record is called in a report, and whose page shows it. Any row will do, however wrong it is. */
import type { TableName } from './change.ts';
import type { FoundRecord } from './integrity.ts';

/** Columns a record is known by, the first that says something. */
const nameColumns = ['number', 'code', 'title', 'name', 'fileName', 'takenOn', 'day', 'on'] as const;

/** Tables whose records have pages of their own. */
const withPage: ReadonlySet<string> = new Set<TableName>([
  'equipment',
  'orders',
  'defects',
  'certificates',
  'parts',
  'people',
  'programmes',
  'checkTemplates',
  'checks',
]);

/** Columns that name the record whose page shows this one, in the order in which they are tried. */
const owners: readonly (readonly [column: string, table: TableName])[] = [
  ['equipmentId', 'equipment'],
  ['partId', 'parts'],
  ['personId', 'people'],
  ['checkTemplateId', 'checkTemplates'],
  ['programmeId', 'programmes'],
];

const written = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  // A name in several languages.
  return Object.values(value).find((text) => typeof text === 'string' && text !== '') ?? '';
};

const columnOf = (row: object, column: string): unknown => (row as Readonly<Record<string, unknown>>)[column];

const placeOf = (table: string, row: object): FoundRecord['place'] => {
  const id = columnOf(row, 'id');
  if (withPage.has(table) && typeof id === 'string') return { table: table as TableName, id };
  for (const [column, owner] of owners) {
    const ownerId = columnOf(row, column);
    if (typeof ownerId === 'string') return { table: owner, id: ownerId };
  }
  return null;
};

/** The record a row is, for a report. */
export const foundRecord = (table: string, row: object): FoundRecord => ({
  table,
  id: String(columnOf(row, 'id') ?? columnOf(row, 'seq') ?? ''),
  name: nameColumns.map((column) => written(columnOf(row, column))).find((name) => name !== '') ?? '',
  place: placeOf(table, row),
});

/** A table as a whole, or what is beside the rows. */
export const foundAt = (table: string, name = ''): FoundRecord => ({ table, id: name, name, place: null });
