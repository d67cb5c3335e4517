import { describe, expect, it } from 'vitest';
import type { Certificate } from '#domain/certificate.ts';
import {
  type CancellingState,
  decideCancelOrder,
  decideReopenOrder,
  type ReopeningState,
} from '#domain/orderWithdrawal.ts';
import { orderStates } from '#domain/workOrder.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aPlannedVisit } from '#tests/support/planRows.ts';
import { aContext, aLog, aMeter, anEquipment, aReading, on } from '#tests/support/rows.ts';
import { aCompletion, anAssignment, anOrder, anOrderTask, aProgramme } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

describe('cancelling an order', () => {
  const order = anOrder();
  const state: CancellingState = { order, plannedVisits: [], defects: [] };

  it('keeps the reason, and the number stays taken', () => {
    const { changes } = decided(decideCancelOrder(state, { rev: 1, reason: ' Machine sold ' }, aContext()));
    expect(rowsAfter(changes, 'orders')).toMatchObject([
      { state: 'cancelled', cancelReason: 'Machine sold', number: order.number, history: [{ state: 'cancelled' }] },
    ]);
    expect(changes).toHaveLength(1);
  });

  it.each([
    { reason: '  ', code: 'reasonRequired' },
    { reason: 'x'.repeat(501), code: 'tooLong' },
  ])('is refused with the reason "$reason"', ({ reason, code }) => {
    expect(codesOf(decideCancelOrder(state, { rev: 1, reason }, aContext()))).toEqual([code]);
  });

  it.each(orderStates)('of an order that is %s', (orderState) => {
    const isAllowed = ['planned', 'open', 'inWork', 'waiting'].includes(orderState);
    const result = decideCancelOrder(
      { ...state, order: { ...order, state: orderState } },
      { rev: 1, reason: 'x' },
      aContext(),
    );
    expect(codesOf(result)).toEqual(isAllowed ? [] : ['orderNotOpen']);
  });
});

describe('what a cancelled order leaves', () => {
  const order = anOrder({ state: 'planned' });
  const cancelled = (columns: Partial<CancellingState>) =>
    decided(
      decideCancelOrder({ order, plannedVisits: [], defects: [], ...columns }, { rev: 1, reason: 'x' }, aContext()),
    ).changes;

  it.each([
    { day: '2026-03-11', state: 'planned' },
    { day: '2026-03-10', state: 'planned' },
    { day: '2026-03-09', state: 'dropped' },
  ])('its planned visit of $day is $state', ({ day, state }) => {
    const own = aPlannedVisit(day, { state: 'ordered', orderId: order.id });
    const other = aPlannedVisit(day, { state: 'ordered', orderId: anOrder().id });
    expect(rowsAfter(cancelled({ plannedVisits: [own, other] }), 'plannedVisits')).toMatchObject([
      { id: own.id, state, orderId: null },
    ]);
  });

  it('its defects wait for another order', () => {
    const own = aDefect({ state: 'ordered', orderId: order.id });
    const other = aDefect({ state: 'ordered', orderId: anOrder().id });
    expect(rowsAfter(cancelled({ defects: [own, other, aDefect()] }), 'defects')).toMatchObject([
      { id: own.id, state: 'triaged', orderId: null },
    ]);
  });
});

describe('reopening an order', () => {
  const equipment = anEquipment();
  const programme = aProgramme();
  const order = anOrder({
    equipmentId: equipment.id,
    programmeId: programme.id,
    state: 'done',
    completedOn: on('2026-03-05'),
    meters: { km: 9_000 },
  });
  const meter = aMeter({ equipmentId: equipment.id });
  const log = [
    ...aLog(meter, [
      ['2026-02-01', 8_000],
      ['2026-03-06', 8_100],
    ]),
    aReading(meter, '2026-03-05', { value: 9_000, source: 'order', orderId: order.id, confirmed: true }),
  ];
  const completion = aCompletion(anAssignment(equipment.id, programme), 'L1', { orderId: order.id });
  const state: ReopeningState = {
    order,
    certificates: [],
    orders: [order],
    completions: [completion],
    meters: [{ meter, log }],
    plannedVisits: [],
    defects: [],
    standDowns: [],
  };
  const reopened = (from: Partial<ReopeningState> = {}) =>
    decideReopenOrder({ ...state, ...from }, { rev: order.rev }, aContext());

  it('takes the completions out and voids the readings, and the meter stands where it stood', () => {
    const { changes } = decided(reopened());
    expect(rowsAfter(changes, 'orders')).toMatchObject([{ state: 'inWork', completedOn: null, meters: { km: 9_000 } }]);
    expect(changes.filter(({ after }) => after === null).map(({ before }) => before)).toEqual([completion]);
    expect(rowsAfter(changes, 'readings')).toMatchObject([{ orderId: order.id, state: 'void' }]);
    expect(rowsAfter(changes, 'meters')).toMatchObject([
      { summary: { current: { takenOn: '2026-03-06', value: 8_100 }, accepted: 2, suspect: 0 } },
    ]);
  });

  it('is refused while a certificate stands, not for one that was voided', () => {
    const standing = { number: 'FT-2026-000001', voided: null } as Certificate;
    expect(problemsOf(reopened({ certificates: [standing] }))).toMatchObject([
      { code: 'certificateStands', params: { number: 'FT-2026-000001' } },
    ]);
    const voided = { ...standing, voided: { at: aContext().now, by: 'Li Wei', reason: 'Wrong plate' } };
    expect(reopened({ certificates: [voided] }).ok).toBe(true);
  });

  it('is refused while another order of the machine and programme is under way', () => {
    const other = anOrder({ programmeId: programme.id, state: 'open', number: '2026-0002' });
    expect(problemsOf(reopened({ orders: [order, other] }))).toMatchObject([
      { code: 'orderAlreadyOpen', params: { number: '2026-0002' } },
    ]);
  });

  it.each(orderStates)('of an order that is %s', (orderState) => {
    const result = reopened({ order: { ...order, state: orderState } });
    expect(codesOf(result)).toEqual(orderState === 'done' || orderState === 'released' ? [] : ['orderNotDone']);
  });

  it('has its planned visits and its repaired defects ordered once more', () => {
    const visit = aPlannedVisit('2026-03-05', { state: 'done', orderId: order.id });
    const fixed = aDefect({ state: 'repaired', orderId: order.id });
    const { changes } = decided(
      reopened({ plannedVisits: [visit, aPlannedVisit('2026-03-06')], defects: [fixed, aDefect()] }),
    );
    expect(rowsAfter(changes, 'plannedVisits')).toMatchObject([{ id: visit.id, state: 'ordered', orderId: order.id }]);
    expect(rowsAfter(changes, 'defects')).toMatchObject([{ id: fixed.id, state: 'ordered', orderId: order.id }]);
  });

  it('takes back the defects a repair had left, unless another order has them', () => {
    const left = aDefect({ state: 'triaged' });
    const taken = aDefect({ state: 'ordered', orderId: anOrder().id });
    const tasks = [left, taken].map(({ id }) => anOrderTask({ taskId: id, defectId: id }));
    const repair = { ...order, kind: 'repair' as const, programmeId: null, tasks };
    const { changes } = decided(reopened({ order: repair, defects: [left, taken] }));
    expect(rowsAfter(changes, 'defects')).toMatchObject([{ id: left.id, state: 'ordered', orderId: order.id }]);
  });

  it('of a repair is not held up by another repair of the machine', () => {
    const repair = { ...order, kind: 'repair' as const, programmeId: null };
    const other = anOrder({ kind: 'repair', programmeId: null, state: 'open' });
    expect(reopened({ order: repair, orders: [repair, other] }).ok).toBe(true);
  });
});
