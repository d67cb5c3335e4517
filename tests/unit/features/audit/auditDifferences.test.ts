import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FieldDifference, recordDifferences } from '#features/audit/auditDifferences.ts';

const fieldsOf = (before: unknown, after: unknown): readonly FieldDifference[] =>
  recordDifferences({ changes: [{ table: 'orders', id: 'o', before, after }] })[0]?.fields ?? [];

describe('what was different before and after', () => {
  it.each([
    {
      what: 'a column that changed',
      before: { id: 'o', rev: 1, plate: 'A' },
      after: { id: 'o', rev: 2, plate: 'B' },
      fields: [{ path: ['plate'], before: 'A', after: 'B' }],
    },
    {
      what: 'nothing, where only an empty text became null',
      before: { notes: '', parts: [], to: null },
      after: { notes: null, parts: null },
      fields: [],
    },
    {
      what: 'a text in several languages as one',
      before: { name: { en: 'Oil' } },
      after: { name: { en: 'Oil', 'zh-Hans': '机油' } },
      fields: [{ path: ['name'], before: { en: 'Oil' }, after: { en: 'Oil', 'zh-Hans': '机油' } }],
    },
    {
      what: 'a list of words as one',
      before: { roles: ['technician'] },
      after: { roles: ['technician', 'manager'] },
      fields: [{ path: ['roles'], before: ['technician'], after: ['technician', 'manager'] }],
    },
    {
      what: 'a column within',
      before: { planning: { bays: 3, dayHours: 8 } },
      after: { planning: { bays: 4, dayHours: 8 } },
      fields: [{ path: ['planning', 'bays'], before: 3, after: 4 }],
    },
    {
      what: 'only the item put in before others, which are known by their ids',
      before: { tasks: [{ taskId: 'b', answer: 'done' }] },
      after: {
        tasks: [
          { taskId: 'a', answer: null },
          { taskId: 'b', answer: 'done' },
        ],
      },
      fields: [{ path: ['tasks', 1, 'taskId'], before: undefined, after: 'a' }],
    },
    {
      what: 'the whole of a row that was made, but for what is empty',
      before: null,
      after: { id: 'o', code: 'T-1', notes: '', crew: [] },
      fields: [{ path: ['code'], before: undefined, after: 'T-1' }],
    },
    {
      what: 'the whole of a row that was taken out',
      before: { id: 'o', code: 'T-1' },
      after: null,
      fields: [{ path: ['code'], before: 'T-1', after: undefined }],
    },
  ])('is $what', ({ before, after, fields }) => {
    expect(fieldsOf(before, after)).toEqual(fields);
  });

  it('names the first sixty fields and counts the rest', () => {
    const many = Object.fromEntries(Array.from({ length: 75 }, (_, i) => [`column${i}`, i]));
    const [record] = recordDifferences({ changes: [{ table: 'orders', id: 'o', before: null, after: many }] });
    expect(record?.fields).toHaveLength(60);
    expect(record?.further).toBe(15);
    expect(record?.kind).toBe('made');
  });

  it('is nothing between a row and itself, whatever it holds, and never fails', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), fc.dictionary(fc.string(), fc.anything()), (a, b) => {
        expect(fieldsOf(a, structuredClone(a))).toEqual([]);
        expect(fieldsOf(a, b).every(({ path }) => path.length > 0)).toBe(true);
      }),
    );
  });
});
