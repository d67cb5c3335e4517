import { describe, expect, it } from 'vitest';
import { type DefectState, defectSchema } from '#domain/defect.ts';
import { decideCloseDefect, decideConfirmRepair, decideSignOffRepair } from '#domain/defectSigning.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, freshId } from '#tests/support/rows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const at = aContext().now;
const signOff = { rev: 1, outcome: 'notNeeded', by: ' Zhang Min ', note: 'Only dust' } as const;
const confirmation = { rev: 1, isGood: true, by: 'Wang Fang', note: '' } as const;

describe("the three signatures of a driver's report", () => {
  it('are given one after the other, and the review closes it', () => {
    const first = aDefect({ state: 'triaged' });
    const [second] = rowsAfter(decided(decideSignOffRepair({ defect: first }, signOff, aContext())).changes, 'defects');
    if (second === undefined) throw new Error('Not signed');
    expect(second.repair).toEqual({ outcome: 'notNeeded', by: 'Zhang Min', at, note: 'Only dust' });
    const third = rowsAfter(
      decided(
        decideConfirmRepair({ defect: second, standDowns: [], operators: [] }, { ...confirmation, rev: 2 }, aContext()),
      ).changes,
      'defects',
    )[0];
    if (third === undefined) throw new Error('Not confirmed');
    expect(third).toMatchObject({ confirmation: { isGood: true, by: 'Wang Fang', at }, orderId: first.orderId });
    const [closed] = rowsAfter(
      decided(decideCloseDefect({ defect: third }, { rev: 3, note: 'Well done' }, aContext())).changes,
      'defects',
    );
    expect(defectSchema.parse(closed)).toMatchObject({
      state: 'closed',
      review: { by: 'Li Wei', at, note: 'Well done' },
      history: [{ state: 'reported' }, { state: 'repaired' }, { state: 'confirmed' }, { state: 'closed' }],
    });
  });

  it('a refused repair waits for another order and keeps both signatures to be seen', () => {
    const repair = { outcome: 'repaired', by: 'Zhang Min', at, note: '' } as const;
    const defect = aDefect({ state: 'repaired', repair, orderId: freshId<'WorkOrder'>() });
    const refused = { ...confirmation, isGood: false, note: 'Still leaks' };
    const { changes } = decided(decideConfirmRepair({ defect, standDowns: [], operators: [] }, refused, aContext()));
    expect(rowsAfter(changes, 'defects')).toMatchObject([
      { state: 'triaged', orderId: null, repair, confirmation: { isGood: false, note: 'Still leaks' } },
    ]);
  });

  it('a new sign-off waits for a new confirmation', () => {
    const defect = aDefect({ state: 'triaged', confirmation: { isGood: false, by: 'Wang Fang', at, note: '' } });
    const { changes } = decided(decideSignOffRepair({ defect }, signOff, aContext()));
    expect(rowsAfter(changes, 'defects')).toMatchObject([{ confirmation: null }]);
  });

  const inState = (state: DefectState) => aDefect({ state });

  it.each([
    {
      what: 'signed off without a name',
      result: () => decideSignOffRepair({ defect: aDefect() }, { ...signOff, by: ' ' }, aContext()),
      code: 'required',
    },
    {
      what: 'signed off while its order is ahead',
      result: () => decideSignOffRepair({ defect: inState('ordered') }, signOff, aContext()),
      code: 'defectOrdered',
    },
    {
      what: 'signed off when it is gone',
      result: () => decideSignOffRepair({ defect: null }, signOff, aContext()),
      code: 'rowGone',
    },
    {
      what: 'signed off from a stale page',
      result: () => decideSignOffRepair({ defect: aDefect({ rev: 2 }) }, signOff, aContext()),
      code: 'rowChangedMeanwhile',
    },
    {
      what: 'confirmed before it is repaired',
      result: () => decideConfirmRepair({ defect: aDefect(), standDowns: [], operators: [] }, confirmation, aContext()),
      code: 'defectNotRepaired',
    },
    {
      what: 'confirmed by nobody',
      result: () =>
        decideConfirmRepair(
          { defect: inState('repaired'), standDowns: [], operators: [] },
          { ...confirmation, by: '' },
          aContext(),
        ),
      code: 'required',
    },
    {
      what: 'closed before it is confirmed',
      result: () => decideCloseDefect({ defect: inState('repaired') }, { rev: 1, note: '' }, aContext()),
      code: 'defectNotConfirmed',
    },
    {
      what: 'closed at endless length',
      result: () => decideCloseDefect({ defect: inState('confirmed') }, { rev: 1, note: 'x'.repeat(501) }, aContext()),
      code: 'tooLong',
    },
  ])('is not $what', ({ result, code }) => {
    expect(codesOf<unknown>(result())).toEqual([code]);
  });
});
