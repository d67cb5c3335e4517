/** Rows with a payload in each text that is free: what a record may hold by its schema, however it came in. */
import { z } from 'zod';
import { membersOf, presentSchema } from '#archive/exportColumns.ts';
import { scriptPayloads } from './scriptPayloads.ts';

type Schema = z.core.$ZodType;

/** Members that name something else by a text that is no id: a payload there would only make a row that is not found. */
const names =
  /^(id|.*Ids?|about|place|hash|headHash|mediaType|logo|command|table|salt|series|seriesSuffix|badge|keyId)$/;

/** Hands out payloads one after the other, so that each comes to stand somewhere. */
export class PayloadRows {
  private next = 0;
  /** Texts that were replaced. */
  written = 0;

  /** The row with payloads; as it was where it would not fit its schema any more. */
  row<T extends object>(schema: Schema, row: T): T {
    const changed = this.value(schema, row) as T;
    return z.safeParse(schema, changed).success ? changed : row;
  }

  /** What the text was stays in it where there is room: numbers stay of their own, a place is found by its words. */
  private text(schema: Schema, value: string): string {
    const from = this.next++;
    const turned = scriptPayloads.map((_, i) => scriptPayloads[(from + i) % scriptPayloads.length] ?? '');
    const texts = [...turned.map((payload) => `${payload} ${value}`), ...turned];
    const fitting = texts.find((text) => z.safeParse(schema, text).success);
    if (fitting !== undefined) this.written++;
    return fitting ?? value;
  }

  private value(given: Schema, value: unknown, name = ''): unknown {
    const { schema } = presentSchema(given);
    if (value === null || value === undefined || names.test(name)) return value;
    if (typeof value === 'string') return schema instanceof z.ZodString ? this.text(schema, value) : value;
    if (schema instanceof z.ZodArray && Array.isArray(value)) {
      return value.map((item) => this.value(schema.element, item, name));
    }
    if (schema instanceof z.ZodUnion) {
      const option = schema.options.find((each) => z.safeParse(each, value).success);
      return option === undefined ? value : this.value(option, value, name);
    }
    if (typeof value !== 'object') return value;
    return this.group(schema, value);
  }

  private group(schema: Schema, value: object): object {
    const members = new Map(membersOf(schema) ?? []);
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => {
        const member = schema instanceof z.ZodRecord ? schema.valueType : members.get(name);
        return [name, member === undefined ? inner : this.value(member, inner, name)];
      }),
    );
  }
}
