import { describe, expect, it } from 'vitest';
import { blankPart, decideArchivePart, decideRestorePart, decideSavePart } from '#domain/partSaving.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aMove, aPart } from '#tests/support/partRows.ts';
import { aContext, on } from '#tests/support/rows.ts';

const input = { ...blankPart, number: 'OF-1', name: 'Oil filter' };
const fresh = { id: null, rev: null, input };

describe('saving a part', () => {
  it('enters a new one', () => {
    const { value, changes } = decided(decideSavePart({ parts: [], hasMoves: false }, fresh, aContext()));
    expect(rowsAfter(changes, 'parts')).toMatchObject([{ id: value, number: 'OF-1', rev: 1, archivedOn: null }]);
  });

  it('refuses a number that another part in use bears, letter case aside', () => {
    const parts = [aPart({ number: 'of-1', name: 'Other' })];
    expect(problemsOf(decideSavePart({ parts, hasMoves: false }, fresh, aContext()))).toEqual([
      { code: 'partNumberTaken', level: 'error', field: 'number', params: { number: 'of-1', name: 'Other' } },
    ]);
  });

  it('takes a number that only an archived part bears', () => {
    const parts = [aPart({ archivedOn: on('2026-01-01') })];
    expect(decideSavePart({ parts, hasMoves: false }, fresh, aContext()).ok).toBe(true);
  });

  it('corrects a part under its own number', () => {
    const stored = aPart();
    const toSave = { id: stored.id, rev: 1, input: { ...input, name: 'Filter' } };
    const { changes } = decided(decideSavePart({ parts: [stored], hasMoves: true }, toSave, aContext()));
    expect(rowsAfter(changes, 'parts')).toMatchObject([{ id: stored.id, rev: 2, name: 'Filter' }]);
  });

  it.each([
    ['keeps the unit once there are moves', true, ['partUnitFixed']],
    ['lets the unit change before', false, []],
  ])('%s', (_, hasMoves, codes) => {
    const stored = aPart();
    const toSave = { id: stored.id, rev: 1, input: { ...input, unit: 'litre' as const } };
    expect(codesOf(decideSavePart({ parts: [stored], hasMoves }, toSave, aContext()))).toEqual(codes);
  });

  it('refuses a part without number or name, and a stale one', () => {
    const blank = { id: null, rev: null, input: blankPart };
    expect(problemsOf(decideSavePart({ parts: [], hasMoves: false }, blank, aContext()))).toMatchObject([
      { field: 'number', code: 'required' },
      { field: 'name', code: 'required' },
    ]);
    const stored = aPart({ rev: 3 });
    const stale = { id: stored.id, rev: 2, input };
    expect(codesOf(decideSavePart({ parts: [stored], hasMoves: false }, stale, aContext()))).toEqual([
      'rowChangedMeanwhile',
    ]);
  });
});

describe('archiving a part', () => {
  const stored = aPart();
  const opened = { id: stored.id, rev: 1 };

  it('dates it today', () => {
    const { changes } = decided(decideArchivePart({ stored, moves: [], programmes: 0 }, opened, aContext()));
    expect(rowsAfter(changes, 'parts')).toMatchObject([{ archivedOn: '2026-03-10' }]);
  });

  it('asks when there is stock left or a programme needs it', () => {
    const state = { stored, moves: [aMove(stored)], programmes: 2 };
    expect(problemsOf(decideArchivePart(state, opened, aContext()))).toEqual([
      { code: 'partHasStock', level: 'confirm', params: { number: 'OF-1', stock: 10 } },
      { code: 'partInProgrammes', level: 'confirm', params: { number: 'OF-1', count: 2 } },
    ]);
    const confirmed = aContext({ confirmed: ['partHasStock', 'partInProgrammes'] });
    expect(decideArchivePart(state, opened, confirmed).ok).toBe(true);
  });

  it('is refused twice', () => {
    const archived = aPart({ archivedOn: on('2026-01-01') });
    const state = { stored: archived, moves: [], programmes: 0 };
    expect(codesOf(decideArchivePart(state, { id: archived.id, rev: 1 }, aContext()))).toEqual(['partArchived']);
  });
});

describe('putting a part back into use', () => {
  const archived = aPart({ archivedOn: on('2026-01-01') });
  const opened = { id: archived.id, rev: 1 };

  it('takes the date off', () => {
    const { changes } = decided(decideRestorePart([archived], opened, aContext()));
    expect(rowsAfter(changes, 'parts')).toMatchObject([{ archivedOn: null, rev: 2 }]);
  });

  it('is refused when its number was given away meanwhile, and when it is in use', () => {
    expect(codesOf(decideRestorePart([archived, aPart()], opened, aContext()))).toEqual(['partNumberTaken']);
    const inUse = aPart();
    expect(codesOf(decideRestorePart([inUse], { id: inUse.id, rev: 1 }, aContext()))).toEqual(['partNotArchived']);
  });
});
