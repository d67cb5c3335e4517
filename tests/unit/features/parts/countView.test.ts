import { describe, expect, it } from 'vitest';
import type { Part } from '#domain/part.ts';
import { countLines, differenceOf, sheetLines } from '#features/parts/countView.ts';
import { aMove, aPart } from '#tests/support/partRows.ts';
import { on } from '#tests/support/rows.ts';

const parts = [
  aPart({ number: 'A', location: 'Shelf 10' }),
  aPart({ number: 'C', location: 'Shelf 2' }),
  aPart({ number: 'B', location: 'Shelf 2' }),
  aPart({ number: 'D', archivedOn: on('2026-01-01') }),
] as const;
const [, , lotted] = parts;
const moves = [
  aMove(lotted, { lot: 'x', quantity: 4 }),
  aMove(lotted, { lot: 'y', quantity: 3, on: on('2026-03-02') }),
  aMove(lotted, { lot: 'z', quantity: 3, on: on('2026-03-09') }),
  aMove(lotted, { lot: 'x', quantity: -4, kind: 'used' }),
];
const lines = countLines(parts, (id: Part['id']) => moves.filter(({ partId }) => partId === id), on('2026-03-05'));

describe('the lines of a count sheet', () => {
  it('go from place to place, with one for each lot left on the day, and none for archived parts', () => {
    expect(lines.map(({ part, lot, onRecord }) => [part.number, lot, onRecord])).toEqual([
      ['B', 'y', 3],
      ['C', '', 0],
      ['A', '', 0],
    ]);
  });

  it('are entered only where something was written, nought too', () => {
    const [first, , third] = lines.map(({ key }) => key);
    const counted = new Map([
      [first ?? '', 2.5],
      [third ?? '', 0],
    ]);
    expect(sheetLines(lines, counted)).toEqual([
      { partId: lotted.id, lot: 'y', counted: 2.5 },
      { partId: parts[0].id, lot: '', counted: 0 },
    ]);
    expect(lines.map((line) => differenceOf(line, counted))).toEqual([-0.5, null, 0]);
  });
});
