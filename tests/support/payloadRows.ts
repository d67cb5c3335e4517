/** Rows with a payload in each text that is free: what a record may hold by its schema, however it came in. */
import { z } from 'zod';
import { membersOf, presentSchema } from '#archive/exportColumns.ts';
import { scriptPayloads } from './scriptPayloads.ts';

type Schema = z.core.$ZodType;

/** Members that name something else by a text that is no id: a payload there would only make a row that is not found. */
const names =
  /^(id|.*Ids?|about|place|hash|headHash|mediaType|logo|command|table|salt|series|seriesSuffix|badge|keyId|covers|rrule)$/;

/** Whether a member names something, and is left as it is. */
export const isName = (name: string): boolean => names.test(name);

const known = new WeakMap<Schema, readonly string[]>();

/** The payloads that a text may be by its schema; none where it is no free text. */
const payloadsFor = (schema: Schema): readonly string[] => {
  const found =
    known.get(schema) ??
    (schema instanceof z.ZodString ? scriptPayloads.filter((text) => z.safeParse(schema, text).success) : []);
  known.set(schema, found);
  return found;
};

/** Whether a text may be a payload by its schema. */
export const isFreeText = (schema: Schema): boolean => payloadsFor(schema).length > 0;

/** Every free text a value of this schema may hold, by the names that lead to it. */
export const textsIn = (given: Schema, path: readonly string[] = []): readonly string[] => {
  const { schema } = presentSchema(given);
  if (isName(path.at(-1) ?? '')) return [];
  if (schema instanceof z.ZodArray) return textsIn(schema.element, path);
  if (schema instanceof z.ZodRecord) return textsIn(schema.valueType, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => textsIn(option, path));
  if (isFreeText(schema)) return [path.join('.')];
  return (membersOf(schema) ?? []).flatMap(([name, member]) => textsIn(member, [...path, name]));
};

/** Hands out payloads one after the other, so that each comes to stand somewhere. */
export class PayloadRows {
  private next = 0;
  /** The names that lead to the texts that were replaced. */
  readonly places = new Set<string>();

  /** The row with payloads; as it was where it would not fit its schema any more. */
  row<T extends object>(schema: Schema, row: T, table: string): T {
    const changed = this.value(schema, row, [table]) as T;
    return z.safeParse(schema, changed).success ? changed : row;
  }

  /** What the text was stays in it where there is room: numbers stay of their own, a place is found by its words. */
  private text(schema: z.ZodString, value: string, path: readonly string[]): string {
    const fitting = payloadsFor(schema);
    const payload = fitting[this.next++ % fitting.length];
    if (payload === undefined) return value;
    this.places.add(path.join('.'));
    const both = `${payload} ${value}`;
    return both.length <= (schema.maxLength ?? both.length) && z.safeParse(schema, both).success ? both : payload;
  }

  private value(given: Schema, value: unknown, path: readonly string[]): unknown {
    const { schema } = presentSchema(given);
    if (value === null || value === undefined || isName(path.at(-1) ?? '')) return value;
    if (typeof value === 'string') return schema instanceof z.ZodString ? this.text(schema, value, path) : value;
    if (schema instanceof z.ZodArray && Array.isArray(value)) {
      return value.map((item) => this.value(schema.element, item, path));
    }
    if (schema instanceof z.ZodUnion) {
      const option = schema.options.find((each) => z.safeParse(each, value).success);
      return option === undefined ? value : this.value(option, value, path);
    }
    if (typeof value !== 'object') return value;
    return this.group(schema, value, path);
  }

  private group(schema: Schema, value: object, path: readonly string[]): object {
    const members = new Map(membersOf(schema) ?? []);
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => {
        if (schema instanceof z.ZodRecord) return [name, this.value(schema.valueType, inner, path)];
        const member = members.get(name);
        return [name, member === undefined ? inner : this.value(member, inner, [...path, name])];
      }),
    );
  }
}
