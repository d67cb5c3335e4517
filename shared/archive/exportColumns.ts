/**
 * The columns of a table in an export, worked out of the schema of its rows. A group that is always there is spread over
 * columns of its own (`workshop.name`); a list, and a group that may be missing, is JSON in one cell.
 */
import { z } from 'zod';

type Schema = z.core.$ZodType;

/** How a cell is written. */
type CellKind = 'text' | 'number' | 'yesNo' | 'json';

/** A column of an export. */
export interface ExportColumn {
  /** Members that lead to its value in a row. */
  readonly path: readonly string[];
  readonly kind: CellKind;
  /** An empty cell is no value; else it is an empty text. */
  readonly isNullable: boolean;
  readonly schema: Schema;
}

/** The schema under what makes a value absent, and whether anything does. */
export const presentSchema = (schema: Schema): { readonly schema: Schema; readonly isNullable: boolean } => {
  const isNullable = schema instanceof z.ZodNullable || schema instanceof z.ZodOptional;
  return isNullable
    ? { schema: presentSchema(schema.unwrap()).schema, isNullable }
    : { schema, isNullable: schema instanceof z.ZodUnknown };
};

/** Members of a group; null: it is none. */
export const membersOf = (schema: Schema): readonly (readonly [string, Schema])[] | null => {
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape);
  if (!(schema instanceof z.ZodIntersection)) return null;
  const { left, right } = schema.def;
  const members = [...(membersOf(left) ?? []), ...(membersOf(right) ?? [])];
  return members.length === 0 ? null : members;
};

const kindOf = (schema: Schema): CellKind => {
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'yesNo';
  const isText = [z.ZodString, z.ZodEnum, z.ZodLiteral, z.ZodCustom, z.ZodStringFormat].some(
    (type) => schema instanceof type,
  );
  return isText ? 'text' : 'json';
};

/** The columns of rows of a schema, in its order. */
export const columnsOf = (row: Schema, path: readonly string[] = []): readonly ExportColumn[] =>
  (membersOf(row) ?? []).flatMap(([name, member]): readonly ExportColumn[] => {
    const { schema, isNullable } = presentSchema(member);
    const here = [...path, name];
    if (!isNullable && membersOf(schema) !== null) return columnsOf(schema, here);
    return [{ path: here, kind: kindOf(schema), isNullable, schema }];
  });

/** What a column is called. */
export const columnName = ({ path }: Pick<ExportColumn, 'path'>): string => path.join('.');

const valueAt = (row: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
    row,
  );

/** A text where an empty cell means none: two quotes tell an empty one, and are doubled where the text is quotes itself. */
const nullableText = (text: string): string => (text === '' || /^"{2,}$/.test(text) ? `${text}""` : text);

/** The cell of a value. What is not as its column says is written as JSON rather than lost. */
const cellOf = (value: unknown, { kind, isNullable }: ExportColumn): string => {
  if (value === null || value === undefined) return '';
  if (kind === 'text' && typeof value === 'string') return isNullable ? nullableText(value) : value;
  return JSON.stringify(value);
};

/** The cells of a row. */
export const cellsOf = (row: unknown, columns: readonly ExportColumn[]): readonly string[] =>
  columns.map((column) => cellOf(valueAt(row, column.path), column));
