/** Rows in which nothing that can hold a free text is left out: worked out of the schemas, in place of every way to enter it. */
import { z } from 'zod';
import { membersOf, presentSchema } from '#archive/exportColumns.ts';
import { isFreeText, isName } from './payloadRows.ts';

type Schema = z.core.$ZodType;

/** Tables that columns of ids name; all others name nothing that is there. */
const tables: Readonly<Record<string, string>> = {
  equipmentId: 'equipment',
  about: 'equipment',
  meterId: 'meters',
  orderId: 'orders',
  defectId: 'defects',
  programmeId: 'programmes',
  revisionId: 'revisions',
  partId: 'parts',
  checkTemplateId: 'checkTemplates',
  instrumentId: 'instruments',
  importBatchId: 'importBatches',
};

/** What values that are no free text may be, the likelier first. */
const candidates: readonly unknown[] = [
  ...['2026-11-02', '2026-11-02T08:00:00.000Z', '08:00', 'a'.repeat(64), 'image/png', 'order:2026', '1', 'text'],
  ...[1, 0, 100, false],
];

/** Whether a value of this schema may hold a free text anywhere. */
const holdsText = (given: Schema, name: string): boolean => {
  const { schema } = presentSchema(given);
  if (isName(name)) return false;
  if (schema instanceof z.ZodArray) return holdsText(schema.element, name);
  if (schema instanceof z.ZodRecord) return holdsText(schema.valueType, name);
  if (schema instanceof z.ZodUnion) return schema.options.some((option) => holdsText(option, name));
  return isFreeText(schema) || (membersOf(schema) ?? []).some(([inner, member]) => holdsText(member, inner));
};

/** Makes rows whole. `idOf` names the row of a table that others are to belong to. */
export class WholeRows {
  private readonly idOf: (table: string) => string;

  constructor(idOf: (table: string) => string) {
    this.idOf = idOf;
  }

  /** The row with all its texts; the same one where it would not fit its schema any more. */
  whole<T extends object>(schema: Schema, row: T): T {
    const filled = this.filled(schema, row, '') as T;
    return z.safeParse(schema, filled).success ? filled : row;
  }

  /** A row where there is none; one for each kind, where its content is of several. */
  made(schema: Schema): readonly object[] {
    const row = this.value(schema, '');
    if (typeof row !== 'object' || row === null || !z.safeParse(schema, row).success) return [];
    const content = new Map(membersOf(schema) ?? []).get('content');
    const kinds = content instanceof z.ZodUnion ? content.options : [];
    if (kinds.length === 0) return [row];
    return kinds.map((kind) => ({ ...row, ...this.ownIdentity(schema), content: this.value(kind, 'content') }));
  }

  private ownIdentity(schema: Schema): object {
    const hasNumber = (membersOf(schema) ?? []).some(([name]) => name === 'number');
    const id = crypto.randomUUID();
    return hasNumber ? { id, number: `W-${id.slice(0, 8)}` } : { id };
  }

  private value(given: Schema, name: string): unknown {
    const { schema, isNullable } = presentSchema(given);
    if (isNullable && !holdsText(schema, name)) return given instanceof z.ZodOptional ? undefined : null;
    if (schema instanceof z.ZodArray) return this.list(schema, name);
    if (schema instanceof z.ZodRecord) return {};
    if (schema instanceof z.ZodUnion) return this.ofUnion(schema.options, name);
    const members = membersOf(schema);
    if (members !== null)
      return Object.fromEntries(members.map(([inner, member]) => [inner, this.value(member, inner)]));
    return this.simple(schema, name);
  }

  private list(schema: z.ZodArray, name: string): readonly unknown[] {
    const isOf = holdsText(schema, name) || !z.safeParse(schema, []).success;
    return isOf ? [this.value(schema.element, name)] : [];
  }

  private ofUnion(options: readonly Schema[], name: string): unknown {
    for (const option of options) {
      const value = this.value(option, name);
      if (z.safeParse(option, value).success) return value;
    }
    return null;
  }

  private simple(schema: Schema, name: string): unknown {
    if (schema instanceof z.ZodEnum) return schema.options[0];
    if (schema instanceof z.ZodLiteral) return schema.value;
    const table = tables[name];
    const ids = [...(table === undefined ? [] : [this.idOf(table)]), crypto.randomUUID()];
    return [...(isFreeText(schema) ? ['text'] : []), ...ids, ...candidates].find(
      (value) => z.safeParse(schema, value).success,
    );
  }

  private filled(given: Schema, value: unknown, name: string): unknown {
    const { schema } = presentSchema(given);
    if (!holdsText(schema, name)) return value;
    if (value === null || value === undefined) return this.value(schema, name);
    if (schema instanceof z.ZodArray && Array.isArray(value)) {
      return value.length === 0
        ? this.value(schema, name)
        : value.map((item) => this.filled(schema.element, item, name));
    }
    if (schema instanceof z.ZodUnion) {
      const option = schema.options.find((each) => z.safeParse(each, value).success);
      return option === undefined ? value : this.filled(option, value, name);
    }
    const members = membersOf(schema);
    if (members === null || typeof value !== 'object') return value;
    const known = new Map(Object.entries(value));
    const inside = members.map(([inner, member]) => [inner, this.filled(member, known.get(inner), inner)] as const);
    return { ...value, ...Object.fromEntries(inside.filter(([, member]) => member !== undefined)) };
  }
}
