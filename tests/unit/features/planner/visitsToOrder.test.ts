import { expect, it } from 'vitest';
import type { WorkOrder } from '#domain/workOrder.ts';
import { visitsToOrder } from '#features/planner/visitsToOrder.ts';
import { aPlannerVisit } from '#tests/support/planRows.ts';
import { anOrder } from '#tests/support/serviceRows.ts';

const noOrders = (): readonly WorkOrder[] => [];
const first = aPlannerVisit('2026-04-01');
const { equipmentId, programmeId } = first;
const later = aPlannerVisit('2026-04-22', { equipmentId, programmeId });
const other = aPlannerVisit('2026-04-09');

it('takes the earliest of each machine and programme', () => {
  expect(visitsToOrder([later, other, first], noOrders)).toEqual({ asked: [other, first], waiting: 1 });
});

it('leaves out what has its order, and what waits for an order before it', () => {
  const ahead = anOrder({ equipmentId, programmeId, state: 'planned' });
  const ordersOf = (id: string) => (id === equipmentId ? [ahead] : []);
  const ordered = { ...first, orderId: ahead.id };
  const another = aPlannerVisit('2026-05-01');
  expect(visitsToOrder([ordered, later, other, another], ordersOf)).toEqual({ asked: [other, another], waiting: 1 });
});

it('asks for one alone in any case', () => {
  const ahead = anOrder({ equipmentId, programmeId, state: 'open' });
  expect(visitsToOrder([later], () => [ahead])).toEqual({ asked: [later], waiting: 0 });
});
