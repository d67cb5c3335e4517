import { describe, expect, it } from 'vitest';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import type { OrderState } from '#domain/workOrder.ts';
import { filteredOrders, filterIn, orderRows } from '#features/orders/ordersView.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import { anOrder, anOrderTask, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

const today = on('2026-03-10');
const programme = aProgramme();
const revision = aRevision(programme);
const truck = anEquipment({ code: 'TR-1', plate: 'B 82K17' });
const fleet = fleetOf(fleetState({ ...noRows, equipment: [truck], programmes: [programme], revisions: [revision] }));

const order = (state: OrderState, levelId = 'L1', number = '2026-0001') =>
  anOrder({
    number,
    state,
    equipmentId: truck.id,
    programmeId: programme.id,
    revisionId: revision.id,
    levels: [{ levelId, name: { en: levelId }, isAbsorbed: false }],
    tasks: [anOrderTask(), anOrderTask({ taskId: 'b', answer: null })],
  });

describe('a row of the orders', () => {
  it.each([
    ['open', 'L1', 'start'],
    ['inWork', 'L1', 'continue'],
    ['done', 'L2', 'issue'],
    ['done', 'L1', 'view'],
    ['released', 'L2', 'view'],
    ['cancelled', 'L1', 'view'],
  ] as const)('in state %s for %s has %s as its next step', (state, levelId, next) => {
    expect(orderRows([order(state, levelId)], fleet, today)[0]?.next).toBe(next);
  });

  it('says how many tasks are answered, which machine, and how many days it is in the shop', () => {
    expect(orderRows([order('inWork')], fleet, today)[0]).toMatchObject({ answered: 1, machine: truck, days: 10 });
  });

  it('does without a machine that is gone', () => {
    expect(orderRows([anOrder()], fleet, today)[0]?.machine).toBeNull();
  });
});

describe('the filters of the orders', () => {
  const rows = orderRows(
    [order('open', 'L1', '2026-0001'), order('inWork', 'L1', '2026-0002'), order('released', 'L1', '2026-0003')],
    fleet,
    today,
  );
  it.each([
    ['underWay', '', ['2026-0001', '2026-0002']],
    ['released', '', ['2026-0003']],
    ['all', '', ['2026-0001', '2026-0002', '2026-0003']],
    ['all', ' 0002 ', ['2026-0002']],
    ['underWay', '82k17', ['2026-0001', '2026-0002']],
    ['all', 'nowhere', []],
  ] as const)('%s with "%s"', (filter, query, numbers) => {
    expect(filteredOrders(rows, filter, query).rows.map((row) => row.order.number)).toEqual(numbers);
  });

  it('count every state by the search', () => {
    expect(filteredOrders(rows, 'done', '').counts).toEqual({
      planned: 0,
      underWay: 2,
      done: 0,
      released: 1,
      cancelled: 0,
      all: 3,
    });
  });

  it('take an address they do not know as what is under way', () => {
    expect(filterIn(new URLSearchParams('show=lost'))).toBe('underWay');
    expect(filterIn(new URLSearchParams('show=done'))).toBe('done');
  });
});
