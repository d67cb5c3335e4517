import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartMove } from '#domain/part.ts';
import { decideCountParts, decideMoveParts, type Movement } from '#domain/partMoving.ts';
import { movesOfLot, stockOf } from '#domain/stock.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aMove, aPart } from '#tests/support/partRows.ts';
import { aContext, freshId, on } from '#tests/support/rows.ts';

const part = aPart({ unitCost: 3 });
const today = on('2026-03-10');

const moving = (columns: Partial<Movement>, quantity = 4, lot = ''): Movement => ({
  kind: 'received',
  on: today,
  lines: [{ partId: part.id, lot, quantity, unitCost: 2.5 }],
  note: '',
  ...columns,
});

describe('receiving parts', () => {
  it('adds them at what was paid, in the name of who acts', () => {
    const { changes } = decided(decideMoveParts({ parts: [part], moves: [] }, moving({ note: 'INV 7' }), aContext()));
    expect(rowsAfter(changes, 'partMoves')).toMatchObject([
      { kind: 'received', quantity: 4, unitCost: 2.5, by: 'Li Wei', note: 'INV 7', orderId: null, counted: null },
    ]);
  });

  it.each([
    ['nothing', moving({ lines: [] }), ['noPartsChosen']],
    ['none of a part', moving({}, 0), ['quantityNotPositive']],
    [
      'a part that is gone',
      moving({ lines: [{ partId: freshId<'Part'>(), lot: '', quantity: 1, unitCost: null }] }),
      ['partGone'],
    ],
    ['parts of tomorrow', moving({ on: on('2026-03-11') }), ['dateInFuture']],
  ])('is refused of %s', (_, input, codes) => {
    expect(codesOf(decideMoveParts({ parts: [part], moves: [] }, input, aContext()))).toEqual(codes);
  });

  it('is refused of an archived part', () => {
    const archived = { ...part, archivedOn: today };
    expect(codesOf(decideMoveParts({ parts: [archived], moves: [] }, moving({}), aContext()))).toEqual([
      'partArchived',
    ]);
  });

  it('of a sample part is of the sample', () => {
    const sample = { ...part, isSample: true };
    const { changes } = decided(decideMoveParts({ parts: [sample], moves: [] }, moving({}), aContext()));
    expect(rowsAfter(changes, 'partMoves')).toMatchObject([{ isSample: true }]);
  });
});

describe('scrapping parts', () => {
  const moves = [aMove(part, { quantity: 3, unitCost: 5 }), aMove(part, { quantity: 2, lot: 'A', unitCost: 8 })];

  it('takes them out at what they cost', () => {
    const scrapped = decided(
      decideMoveParts({ parts: [part], moves }, moving({ kind: 'scrapped' }, 2, 'A'), aContext()),
    );
    expect(rowsAfter(scrapped.changes, 'partMoves')).toMatchObject([{ kind: 'scrapped', quantity: -2, unitCost: 8 }]);
  });

  it('asks before stock or lot go below zero, and does it when confirmed', () => {
    const scrap = (quantity: number, lot: string, confirmed: readonly string[] = []) =>
      decideMoveParts({ parts: [part], moves }, moving({ kind: 'scrapped' }, quantity, lot), aContext({ confirmed }));
    expect(problemsOf(scrap(3, 'A'))).toEqual([
      { code: 'lotBelowZero', level: 'confirm', params: { number: 'OF-1', lot: 'A', stock: 2 } },
    ]);
    expect(problemsOf(scrap(6, ''))).toEqual([
      { code: 'stockBelowZero', level: 'confirm', params: { number: 'OF-1', stock: 5 } },
    ]);
    expect(codesOf(scrap(6, 'A'))).toEqual(['stockBelowZero', 'lotBelowZero']);
    expect(scrap(6, 'A', ['stockBelowZero', 'lotBelowZero']).ok).toBe(true);
  });

  it('sees what several lines draw together', () => {
    const line = { partId: part.id, lot: '', quantity: 3, unitCost: null };
    const both = moving({ kind: 'scrapped', lines: [line, line] });
    expect(codesOf(decideMoveParts({ parts: [part], moves }, both, aContext()))).toEqual(['stockBelowZero']);
  });
});

describe('counting', () => {
  const count = (moves: readonly PartMove[], lines: readonly { lot: string; counted: number }[], day = today) =>
    decideCountParts(
      { parts: [part], moves },
      { on: day, note: '', lines: lines.map((line) => ({ partId: part.id, ...line })) },
      aContext(),
    );

  it('writes the difference, and none as well', () => {
    const { changes } = decided(count([aMove(part, { quantity: 12 })], [{ lot: '', counted: 10 }]));
    expect(rowsAfter(changes, 'partMoves')).toMatchObject([{ kind: 'counted', quantity: -2, counted: 10 }]);
    const same = decided(count([aMove(part, { quantity: 12 })], [{ lot: '', counted: 12 }]));
    expect(rowsAfter(same.changes, 'partMoves')).toMatchObject([{ quantity: 0, counted: 12 }]);
  });

  it('goes by the stock at the end of its own day: what came later is not part of it', () => {
    const moves = [aMove(part, { on: on('2026-03-01'), quantity: 5 }), aMove(part, { on: today, quantity: 20 })];
    const { changes } = decided(count(moves, [{ lot: '', counted: 4 }], on('2026-03-02')));
    expect(rowsAfter(changes, 'partMoves')).toMatchObject([{ quantity: -1, on: '2026-03-02' }]);
  });

  it('is refused of one lot twice, below zero, and ahead of time', () => {
    const twice = [
      { lot: 'A', counted: 1 },
      { lot: 'A', counted: 2 },
    ];
    expect(problemsOf(count([], twice))).toMatchObject([{ code: 'partCountedTwice', field: 'lines.1.counted' }]);
    expect(codesOf(count([], [{ lot: '', counted: -1 }]))).toEqual(['countBelowZero']);
    expect(codesOf(count([], [{ lot: '', counted: 1 }], on('2026-03-11')))).toEqual(['dateInFuture']);
  });

  it('makes the stock of every lot what was counted, whatever was moved before', () => {
    const moved = fc.array(fc.tuple(fc.constantFrom('', 'A', 'B'), fc.integer({ min: -9_999, max: 9_999 })));
    const counted = fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(moved, counted, counted, (before, inLot, without) => {
        const moves = before.map(([lot, hundredths]) => aMove(part, { lot, quantity: hundredths / 100 }));
        const lines = [
          { lot: 'A', counted: inLot },
          { lot: '', counted: without },
        ];
        const after = [...moves, ...rowsAfter(decided(count(moves, lines)).changes, 'partMoves')];
        expect(stockOf(movesOfLot(after, 'A'))).toBe(inLot);
        expect(stockOf(movesOfLot(after, ''))).toBe(without);
        expect(stockOf(movesOfLot(after, 'B'))).toBe(stockOf(movesOfLot(moves, 'B')));
      }),
    );
  });
});
