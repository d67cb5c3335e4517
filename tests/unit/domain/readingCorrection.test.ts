import { describe, expect, it } from 'vitest';
import { decideConfirmReading, decideVoidReading } from '#domain/readingCorrection.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, aLog, aMeter, aReading } from '#tests/support/rows.ts';

const meter = aMeter();
const good = aLog(meter, [
  ['2026-02-02', 10_000],
  ['2026-02-16', 11_000],
]);
const leap = aReading(meter, '2026-03-02', { value: 110_000, state: 'suspect', reason: 'tooFast', rev: 3 });
const log = [...good, leap];

describe('voiding a reading', () => {
  it('keeps it in the log and counts it no more', () => {
    const { changes } = decided(decideVoidReading({ meter, log }, { id: leap.id, rev: 3 }, aContext()));
    expect(rowsAfter(changes, 'readings')).toMatchObject([{ id: leap.id, rev: 4, state: 'void', reason: null }]);
    expect(rowsAfter(changes, 'meters')).toMatchObject([{ summary: { accepted: 2, suspect: 0 } }]);
  });

  it('lets others be believed that it spoke against', () => {
    const wrong = aReading(meter, '2026-03-03', { value: 200, confirmed: true });
    const doubted = good.map((reading) => ({ ...reading, state: 'suspect' as const, reason: 'backwards' as const }));
    const { changes } = decided(
      decideVoidReading({ meter, log: [...doubted, wrong] }, { id: wrong.id, rev: 1 }, aContext()),
    );
    expect(rowsAfter(changes, 'readings').map(({ state }) => state)).toEqual(['accepted', 'accepted', 'void']);
  });

  it('is refused twice, when stale, and when the reading is gone', () => {
    const voided = { ...leap, state: 'void' as const };
    const state = { meter, log: [...good, voided] };
    expect(codesOf(decideVoidReading(state, { id: leap.id, rev: 3 }, aContext()))).toEqual(['readingVoid']);
    expect(codesOf(decideVoidReading({ meter, log }, { id: leap.id, rev: 2 }, aContext()))).toEqual([
      'rowChangedMeanwhile',
    ]);
    expect(codesOf(decideVoidReading({ meter: null, log: [] }, { id: leap.id, rev: 3 }, aContext()))).toEqual([
      'rowGone',
    ]);
  });
});

describe('confirming a reading', () => {
  it('makes the review believe it', () => {
    const { changes } = decided(decideConfirmReading({ meter, log }, { id: leap.id, rev: 3 }, aContext()));
    expect(rowsAfter(changes, 'readings').find(({ id }) => id === leap.id)).toMatchObject({
      state: 'accepted',
      reason: null,
      confirmed: true,
      rev: 4,
    });
    expect(rowsAfter(changes, 'meters')).toMatchObject([{ summary: { current: { value: 110_000 } } }]);
  });

  it('is refused for a reading of tomorrow', () => {
    const tomorrow = aReading(meter, '2026-03-11', { value: 12_000, state: 'suspect', reason: 'future' });
    const result = decideConfirmReading({ meter, log: [tomorrow] }, { id: tomorrow.id, rev: 1 }, aContext());
    expect(codesOf(result)).toEqual(['readingInFuture']);
  });
});
