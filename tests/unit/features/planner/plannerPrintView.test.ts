import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, inLanes, type SheetScale, sheetEnd, sheetPages, spanOn } from '#features/planner/plannerPrintView.ts';
import type { SheetLine, SheetMark } from '#print/plannerSheetContent.ts';
import { on } from '#tests/support/rows.ts';

/** A day is 239 / 182 = 1.313… mm wide. */
const scale: SheetScale = { from: on('2026-11-16'), weeks: 26, paper: 'A4' };

const aMark = (middle: number, width = 8): SheetMark => ({
  key: `${middle}`,
  middle,
  width,
  lane: 0,
  short: 'L1',
  status: 'planned',
  isPinned: false,
  isOrdered: false,
  isStatutory: false,
  window: null,
});

describe('a stretch of days on the sheet', () => {
  it('ends with the last Sunday', () => expect(sheetEnd(scale)).toBe('2027-05-16'));

  it.each([
    ['2026-11-16', '2026-11-22', { left: 0, width: 239 / 26 }],
    ['2026-11-23', '2026-11-29', { left: 239 / 26, width: 239 / 26 }],
    ['2026-10-01', '2026-11-16', { left: 0, width: 239 / 182 }],
    ['2027-05-16', '2027-08-01', { left: (181 * 239) / 182, width: 239 / 182 }],
    ['2026-10-01', '2026-11-15', null],
    ['2027-05-17', '2027-06-01', null],
  ])('from %s to %s is cut off at the edges', (from, to, expected) => {
    const span = spanOn(scale, on(from), on(to));
    if (expected === null) expect(span).toBeNull();
    else {
      expect(span?.left).toBeCloseTo(expected.left, 9);
      expect(span?.width).toBeCloseTo(expected.width, 9);
    }
  });
});

describe('marks on a line', () => {
  it('stay where they are when they have room, and move aside when they have not', () => {
    expect(apart([aMark(20), aMark(40)], 239).map(({ middle }) => middle)).toEqual([20, 40]);
    expect(apart([aMark(20), aMark(22), aMark(60)], 239).map(({ middle }) => middle)).toEqual([20, 28, 60]);
    expect(apart([aMark(1)], 239).map(({ middle }) => middle)).toEqual([4]);
    expect(apart([aMark(230), aMark(238)], 239).map(({ middle }) => middle)).toEqual([227, 235]);
  });

  it('never lie over each other nor beyond the sheet, as long as there is room at all', () => {
    const marks = fc
      .array(fc.tuple(fc.double({ min: 0, max: 239, noNaN: true }), fc.double({ min: 4, max: 14, noNaN: true })), {
        maxLength: 16,
      })
      .map((all) => all.map(([middle, width]) => aMark(middle, width)).sort((a, b) => a.middle - b.middle));
    fc.assert(
      fc.property(marks, (before) => {
        const after = apart(before, 239);
        after.forEach((mark, i) => {
          const next = after[i + 1];
          if (next !== undefined) {
            expect(next.middle - mark.middle).toBeGreaterThan((mark.width + next.width) / 2 - 1e-6);
          }
          expect(mark.middle + mark.width / 2).toBeLessThan(239 + 1e-6);
          expect(mark.middle - mark.width / 2).toBeGreaterThan(-1e-6);
        });
      }),
    );
  });
});

describe('a machine with more visits than a line has room for', () => {
  it('takes more lanes, its visits in turn', () => {
    const marks = Array.from({ length: 50 }, (_, i) => aMark(i * 4.7, 8));
    const { lanes, marks: placed } = inLanes(marks, 239);
    expect(lanes).toBe(2);
    expect(placed.filter(({ lane }) => lane === 0)).toHaveLength(25);
    expect(placed.every(({ middle, width }) => middle >= width / 2 && middle <= 239 - width / 2)).toBe(true);
    expect(inLanes([], 239)).toEqual({ lanes: 1, marks: [] });
  });
});

describe('the sheets', () => {
  const machine = (key: string, lanes = 1): SheetLine => ({
    kind: 'machine',
    key,
    code: key,
    name: '',
    marks: [],
    lanes,
  });
  const group = (key: string): SheetLine => ({ kind: 'group', key, name: key, count: 2 });
  const keysOf = (lines: readonly SheetLine[], perPage: number) =>
    sheetPages(lines, perPage).map((page) => page.map(({ key }) => key).join(''));

  const lines = (keys: string) => [...keys].map((key) => machine(key));

  it('are filled one after the other, nothing left out', () => {
    expect(keysOf(lines('abcdefg'), 3)).toEqual(['abc', 'def', 'g']);
    expect(keysOf(lines('abc'), 3)).toEqual(['abc']);
    expect(keysOf([...lines('ab'), machine('W', 2), ...lines('c'), machine('X', 5)], 3)).toEqual(['ab', 'Wc', 'X']);
    expect(keysOf([], 3)).toEqual([]);
  });

  it('do not end with a heading', () => {
    expect(keysOf([group('G'), machine('a'), group('H'), machine('b'), machine('c')], 3)).toEqual(['Ga', 'Hbc']);
  });
});
