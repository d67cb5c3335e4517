import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkedInput } from '#domain/inputProblems.ts';
import { calendarDateSchema, lineSchema, requiredLineSchema } from '#domain/record.ts';

const schema = z.object({
  name: requiredLineSchema(5),
  on: calendarDateSchema,
  unit: z.enum(['km', 'h']),
  triggers: z.array(z.object({ every: z.number().min(1).max(9) })),
  note: lineSchema(3),
});

const good = { name: 'a', on: '2026-01-01', unit: 'km', triggers: [{ every: 1 }], note: '' };

describe('an input checked by its schema', () => {
  it('comes back as the schema reads it', () => {
    expect(checkedInput(schema, { ...good, name: ' a ' })).toEqual({ ok: true, value: good });
  });

  const refused = [
    { columns: { name: ' ' }, field: 'name', code: 'required' },
    { columns: { name: 'abcdef' }, field: 'name', code: 'tooLong' },
    { columns: { on: '2026-02-30' }, field: 'on', code: 'invalidDate' },
    { columns: { unit: 'mi' }, field: 'unit', code: 'invalidChoice' },
    { columns: { triggers: [{ every: 0 }] }, field: 'triggers.0.every', code: 'tooSmall', params: { minimum: 1 } },
    { columns: { triggers: [{ every: 10 }] }, field: 'triggers.0.every', code: 'tooBig', params: { maximum: 9 } },
    { columns: { triggers: [{ every: '1' }] }, field: 'triggers.0.every', code: 'invalidValue' },
    { columns: { note: null }, field: 'note', code: 'invalidValue' },
  ];

  it.each(refused)('names the field $field and says $code', ({ columns, ...problem }) => {
    expect(checkedInput(schema, { ...good, ...columns })).toMatchObject({
      ok: false,
      problems: [{ level: 'error', ...problem }],
    });
  });

  it('names every field that is wrong at once', () => {
    const result = checkedInput(schema, { ...good, name: '', unit: '' });
    expect(result.ok ? [] : result.problems.map(({ field }) => field)).toEqual(['name', 'unit']);
  });
});
