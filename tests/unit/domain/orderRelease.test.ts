import { describe, expect, it } from 'vitest';
import { decideReleaseOrder } from '#domain/orderRelease.ts';
import { orderStates } from '#domain/workOrder.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext } from '#tests/support/rows.ts';
import { anOrder, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

// Level 2 needs a certificate, level 1 does not.
const revision = aRevision(aProgramme());
const level = (levelId: string) => ({ levelId, name: { en: levelId }, isAbsorbed: false });
const done = anOrder({ state: 'done', levels: [level('L1')] });

describe('releasing an order without a certificate', () => {
  it('enters the state with who and when', () => {
    const { changes } = decided(decideReleaseOrder({ order: done, revision }, { rev: 1 }, aContext()));
    expect(rowsAfter(changes, 'orders')).toMatchObject([{ state: 'released', history: [{ state: 'released' }] }]);
    expect(changes).toHaveLength(1);
  });

  it.each(orderStates)('of an order that is %s', (state) => {
    const result = decideReleaseOrder({ order: { ...done, state }, revision }, { rev: 1 }, aContext());
    expect(codesOf(result)).toEqual(state === 'done' ? [] : ['orderNotDone']);
  });

  it('is refused where a level carried out asks for a certificate', () => {
    const order = { ...done, levels: [level('L2')] };
    expect(codesOf(decideReleaseOrder({ order, revision }, { rev: 1 }, aContext()))).toEqual(['certificateNeeded']);
  });

  it('is refused when the order was changed in the meantime or is gone', () => {
    expect(codesOf(decideReleaseOrder({ order: { ...done, rev: 2 }, revision }, { rev: 1 }, aContext()))).toEqual([
      'rowChangedMeanwhile',
    ]);
    expect(codesOf(decideReleaseOrder({ order: null, revision: null }, { rev: 1 }, aContext()))).toEqual(['rowGone']);
  });
});
