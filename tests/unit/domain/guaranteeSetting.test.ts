import { describe, expect, it } from 'vitest';
import { decideSetOrderGuarantee, type SetGuaranteeState, type SetOrderGuarantee } from '#domain/guaranteeSetting.ts';
import { workOrderSchema } from '#domain/workOrder.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aGuarantee } from '#tests/support/guaranteeRows.ts';
import { aContext, aPerson, on } from '#tests/support/rows.ts';
import { anOrder } from '#tests/support/serviceRows.ts';

const manager = aPerson({ name: 'Wang Fang', roles: ['manager'] });
const order = anOrder();
const certificate = aGuarantee({ equipmentId: order.equipmentId });
const state: SetGuaranteeState = { order, certificate, actor: manager };
const asked: SetOrderGuarantee = {
  rev: 1,
  certificateId: certificate.id,
  isCovered: false,
  reason: ' Run into a kerb ',
};
const set = (columns: Partial<SetOrderGuarantee> = {}, from: Partial<SetGuaranteeState> = {}) =>
  decideSetOrderGuarantee(
    { ...state, ...from },
    { ...asked, ...columns },
    aContext({ actor: { id: manager.id, name: manager.name } }),
  );

describe("the manager's word on a guarantee", () => {
  it('keeps who said that it is not covered, and why', () => {
    const [after] = rowsAfter(decided(set()).changes, 'orders');
    expect(workOrderSchema.parse(after).guarantee).toEqual({
      certificateId: certificate.id,
      isCovered: false,
      by: 'Wang Fang',
      reason: 'Run into a kerb',
    });
  });

  it('can be taken back without a reason', () => {
    const notCovered = {
      ...order,
      guarantee: { certificateId: certificate.id, isCovered: false, by: 'X', reason: 'Y' },
    };
    const [after] = rowsAfter(decided(set({ isCovered: true, reason: '' }, { order: notCovered })).changes, 'orders');
    expect(after).toMatchObject({ guarantee: { isCovered: true, by: 'Wang Fang', reason: '' } });
  });

  it.each([
    { what: 'nobody', actor: null },
    { what: 'a technician', actor: aPerson() },
    { what: 'an inspector', actor: aPerson({ roles: ['inspector'] }) },
    { what: 'a manager who left', actor: { ...manager, archivedOn: on('2026-01-01') } },
  ])('is not the word of $what', ({ actor }) => {
    expect(codesOf(set({}, { actor }))).toEqual(['guaranteeNotManager']);
  });

  it.each([
    { what: 'a certificate that is not there', from: { certificate: null }, codes: ['guaranteeUnknown'] },
    { what: 'one of another machine', from: { certificate: aGuarantee() }, codes: ['guaranteeUnknown'] },
    { what: 'its own', from: { certificate: { ...certificate, orderId: order.id } }, codes: ['guaranteeUnknown'] },
    { what: 'no order', from: { order: null }, codes: ['rowGone'] },
    { what: 'a cancelled order', from: { order: { ...order, state: 'cancelled' } }, codes: ['orderCancelled'] },
  ] as const)('is refused for $what', ({ from, codes }) => {
    expect(codesOf(set({}, from))).toEqual(codes);
  });

  it.each([
    { what: 'no reason', columns: { reason: '  ' }, codes: ['reasonRequired'] },
    { what: 'too long a reason', columns: { reason: 'x'.repeat(501) }, codes: ['tooLong'] },
    { what: 'a stale form', columns: { rev: 2 }, codes: ['rowChangedMeanwhile'] },
  ])('is refused with $what', ({ columns, codes }) => {
    expect(codesOf(set(columns))).toEqual(codes);
  });
});
