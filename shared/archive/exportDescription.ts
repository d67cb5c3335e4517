/** The README of an export: every table and column in words, out of the schemas the records are checked by. */
import { z } from 'zod';
import { columnName, type ExportColumn, membersOf, presentSchema } from './exportColumns.ts';
import { type ExportTable, exportColumns, exportTables, isExportTable, meaningOf } from './exportTables.ts';

type Schema = z.core.$ZodType;

/** Where an id of another table is not called as that table is. */
const otherNames: Readonly<Record<string, ExportTable>> = {
  actorId: 'people',
  personId: 'people',
  operatorId: 'people',
  inspectorId: 'people',
  chiefId: 'people',
  memberId: 'people',
  workerId: 'people',
  currentPersonId: 'people',
  equipmentId: 'equipment',
  importBatchId: 'importBatches',
  keyId: 'signingKeys',
  workshopId: 'outsideWorkshops',
  foundOrderId: 'orders',
  replacesId: 'certificates',
  replacedById: 'certificates',
  renewsId: 'heldCertificates',
};

/** The table a member's id is of; null: none is known. */
const tableNamed = (name: string): ExportTable | null => {
  const noun = /^(.+)Ids?$/.exec(name)?.[1];
  if (noun === undefined) return null;
  const table = otherNames[`${noun}Id`] ?? `${noun}s`;
  return isExportTable(table) ? table : null;
};

const numberWords = (schema: z.ZodNumber): string => {
  const { minimum, exclusiveMinimum, maximum } = z.toJSONSchema(schema);
  const isBound = (value: number | boolean | undefined): value is number =>
    typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  const bounds = [
    ...(isBound(exclusiveMinimum) ? [`above ${exclusiveMinimum}`] : isBound(minimum) ? [`at least ${minimum}`] : []),
    ...(isBound(maximum) ? [`at most ${maximum}`] : []),
  ];
  return [schema.isInt ? 'whole number' : 'number', ...bounds].join(', ');
};

const textWords = (schema: z.ZodString): string =>
  schema.maxLength === null ? 'text' : `text of up to ${schema.maxLength} characters`;

const wordsOf = (given: Schema): string => {
  const { schema, isNullable } = presentSchema(given);
  return `${plainWords(schema)}${isNullable ? ', or none' : ''}`;
};

const plainWords = (schema: Schema): string => {
  const described = z.globalRegistry.get(schema)?.description;
  if (described !== undefined) return described;
  if (schema instanceof z.ZodNumber) return numberWords(schema);
  if (schema instanceof z.ZodStringFormat) return schema.format === 'uuid' ? 'UUID' : 'text';
  if (schema instanceof z.ZodString) return textWords(schema);
  if (schema instanceof z.ZodBoolean) return '`true` or `false`';
  if (schema instanceof z.ZodEnum) return `one of ${schema.options.map((option) => `\`${option}\``).join(', ')}`;
  if (schema instanceof z.ZodLiteral) return `always ${[...schema.values].map((value) => `\`${value}\``).join(', ')}`;
  if (schema instanceof z.ZodArray) return `list; each: ${wordsOf(schema.element)}`;
  if (schema instanceof z.ZodRecord) return `group by key; each: ${wordsOf(schema.valueType)}`;
  if (schema instanceof z.ZodUnion) return 'one of the groups below';
  return membersOf(schema) === null ? 'any value' : 'group';
};

const line = (path: string, schema: Schema): string => {
  const table = tableNamed(path.split(/[.[\]{}]+/).at(-1) ?? '');
  return `- \`${path}\`: ${wordsOf(schema)}${table === null ? '' : ` → \`${table}\``}`;
};

/** Everything within a value that is no plain one, a line each. */
const linesWithin = (path: string, given: Schema): readonly string[] => {
  const { schema } = presentSchema(given);
  if (schema instanceof z.ZodArray) return linesWithin(`${path}[]`, schema.element);
  if (schema instanceof z.ZodRecord) return linesWithin(`${path}{}`, schema.valueType);
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((option) => linesWithin(path, option)))];
  return (membersOf(schema) ?? []).flatMap(([name, member]) => {
    const inner = `${path}.${name}`;
    return [`  ${line(inner, member)}`, ...linesWithin(inner, member)];
  });
};

const columnLines = (column: ExportColumn): readonly string[] => {
  const name = columnName(column);
  const none = column.isNullable && !(column.schema instanceof z.ZodUnknown) ? ', or none' : '';
  return [`${line(name, column.schema)}${none}`, ...linesWithin(name, column.schema)];
};

const tableText = (table: ExportTable): string =>
  [`## tables/${table}.csv`, '', meaningOf(table), '', ...exportColumns(table).flatMap(columnLines), ''].join('\n');

const introduction = `# Export of Fettle

Fettle plans the maintenance of vehicles and equipment. This file holds all records of a workshop as they were stored, so
that they can be read without Fettle.

- \`tables/<table>.csv\`: one file a table, one line a row.
- \`files/<hash>\`: photos and papers, named by the SHA-256 of their bytes; \`attachments.csv\` says which is whose. They
  are there only if the export was made with them.

## How the CSV files are written

- UTF-8 with a byte order mark; comma between cells, CR LF between lines; a cell with a comma, quote, semicolon, tab, line
  end or space at an end stands in quotes, and a quote in it is doubled (RFC 4180). The first line names the columns.
- An apostrophe before a cell that begins (after any apostrophes and spaces) with \`=\`, \`+\`, \`-\`, \`@\`, a tab or CR, or
  the full-width \`＝＋－＠\`, is a guard: it keeps a spreadsheet from running the cell as a formula. Take one
  apostrophe off to have the text. Plain negative numbers bear no guard.
- Numbers have a decimal point and no separator of thousands. Yes and no are \`true\` and \`false\`.
- An empty cell is no value where "or none" stands below, and an empty text elsewhere. Where "or none" stands, an empty
  text is written as two quotes \`""\`, and a text of nothing but two or more quotes has two more.
- A column \`a.b\` is the member \`b\` of the group \`a\`. A list, or a group that may be missing, is JSON in one cell.
  What is within it is listed below it: \`[]\` is each item of a list, \`{}\` each value of a group by key.
- \`id\` names a row; \`→\` says which table an id is of. \`rev\` rises by one with every change. Days are of the calendar
  of the workshop; moments are in UTC.
- A spreadsheet cuts cells off after 32,767 characters. Read the files with a program where that matters.

The same rows, exactly as stored, are in the archive that Fettle hands out beside this (a ZIP as well): a line a row as
JSON in \`tables/<table>.ndjson\`, with the members below, the files in \`blobs/<hash>\`, and \`manifest.json\` with size and
SHA-256 of each part. Fettle reads that archive back.

# Tables
`;

/** The README as Markdown. `about`: lines on this export, such as whose it is. */
export const exportDescription = (about: readonly string[]): string =>
  [introduction.replace('\n# Tables', () => `\n${about.join('\n')}\n\n# Tables`), ...exportTables.map(tableText)].join(
    '\n',
  );
