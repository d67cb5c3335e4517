import { describe, expect, it } from 'vitest';
import { instrumentSchema } from '#domain/instrument.ts';
import {
  blankInstrument,
  decideArchiveInstrument,
  decideRestoreInstrument,
  decideSaveInstrument,
} from '#domain/instrumentSaving.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { anInstrument } from '#tests/support/heldRows.ts';
import { aContext, on } from '#tests/support/rows.ts';

const stored = anInstrument();
const archived = anInstrument({ code: 'PG-1', archivedOn: on('2026-01-01') });
const input = { ...blankInstrument, code: ' PG-1 ', name: 'Tyre gauge' };
const opened = { id: stored.id, rev: 1 };

describe('the register of instruments', () => {
  it('takes a new one, under the code of one out of use too', () => {
    const { changes } = decided(decideSaveInstrument([stored, archived], { id: null, rev: null, input }, aContext()));
    const [row] = rowsAfter(changes, 'instruments');
    expect(instrumentSchema.parse(row)).toMatchObject({ code: 'PG-1', name: 'Tyre gauge', archivedOn: null, rev: 1 });
  });

  it('corrects one, which may keep its code', () => {
    const toSave = { ...opened, input: { ...input, code: 'tw-1' } };
    const { value, changes } = decided(decideSaveInstrument([stored], toSave, aContext()));
    expect(value).toBe(stored.id);
    expect(rowsAfter(changes, 'instruments')).toMatchObject([{ code: 'tw-1', rev: 2 }]);
  });

  it.each([
    { what: 'no code', columns: { code: ' ' }, code: 'required' },
    { what: 'no name', columns: { name: '' }, code: 'required' },
    { what: 'a code in use', columns: { code: 'tw-1' }, code: 'instrumentCodeTaken' },
  ])('refuses $what', ({ columns, code }) => {
    const toSave = { id: null, rev: null, input: { ...input, ...columns } };
    expect(codesOf(decideSaveInstrument([stored], toSave, aContext()))).toEqual([code]);
  });

  it('refuses a stale form', () => {
    const toSave = { id: stored.id, rev: 3, input };
    expect(codesOf(decideSaveInstrument([stored], toSave, aContext()))).toEqual(['rowChangedMeanwhile']);
  });
});

describe('taking an instrument out of use and back', () => {
  it('marks the day, and takes it away again', () => {
    const out = decided(decideArchiveInstrument(stored, opened, aContext()));
    expect(rowsAfter(out.changes, 'instruments')).toMatchObject([{ archivedOn: '2026-03-10', rev: 2 }]);
    const back = decided(decideRestoreInstrument([archived], { id: archived.id, rev: 1 }, aContext()));
    expect(rowsAfter(back.changes, 'instruments')).toMatchObject([{ archivedOn: null, rev: 2 }]);
  });

  it('is refused where it is so already, gone or changed', () => {
    expect(codesOf(decideArchiveInstrument(archived, opened, aContext()))).toEqual(['instrumentArchived']);
    expect(codesOf(decideArchiveInstrument(null, opened, aContext()))).toEqual(['rowGone']);
    expect(codesOf(decideArchiveInstrument(stored, { id: stored.id, rev: 2 }, aContext()))).toEqual([
      'rowChangedMeanwhile',
    ]);
    expect(codesOf(decideRestoreInstrument([stored], opened, aContext()))).toEqual(['instrumentNotArchived']);
  });

  it('waits when its code was given to another', () => {
    const taken = anInstrument({ code: 'pg-1' });
    expect(codesOf(decideRestoreInstrument([archived, taken], { id: archived.id, rev: 1 }, aContext()))).toEqual([
      'instrumentCodeTaken',
    ]);
  });
});
