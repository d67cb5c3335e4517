import { describe, expect, it } from 'vitest';
import type { PartMove } from '#domain/part.ts';
import { type NeedingVisit, partNeeds } from '#domain/partNeeds.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import type { OrderTask, WorkOrder } from '#domain/workOrder.ts';
import { aMove, aPart } from '#tests/support/partRows.ts';
import { freshId, on } from '#tests/support/rows.ts';
import { aLevel, anOrder, anOrderTask, aTask } from '#tests/support/serviceRows.ts';

const filter = aPart({ number: 'OF-1' });
const oil = aPart({ number: 'OIL', unit: 'litre' });
const machine = freshId<'Equipment'>();
const programmeId = freshId<'Programme'>();
const today = on('2026-03-10');
const until = on('2026-06-08');

/** Level 1 renews the oil; level 2 covers it and renews the filter, twice named. */
const one = aLevel('L1', { tasks: [aTask('oil', { parts: [{ partId: oil.id, quantity: 7.5 }] })] });
const two = aLevel('L2', {
  rank: 2,
  tasks: [
    aTask('filter', { parts: [{ partId: filter.id, quantity: 1 }] }),
    aTask('second filter', { parts: [{ partId: filter.id, quantity: 1 }] }),
  ],
});

const visit = (day: string, level: ProgrammeLevel, orderId: NeedingVisit['orderId'] = null): NeedingVisit => ({
  equipmentId: machine,
  programmeId,
  level,
  on: on(day),
  orderId,
});

const needs = (
  visits: readonly NeedingVisit[],
  orders: readonly WorkOrder[] = [],
  moves: readonly PartMove[] = [],
): readonly (readonly [string, string, number])[] =>
  partNeeds(
    {
      visits,
      orders,
      levelsOf: (id) => (id === programmeId ? [one, two] : []),
      movesOf: (id) => moves.filter(({ partId }) => partId === id),
    },
    { today, until },
  ).map((need) => [need.on, need.partId === oil.id ? 'oil' : 'filter', need.quantity] as const);

const task = (columns: Partial<OrderTask> = {}) =>
  anOrderTask({ taskId: 'oil', answer: null, parts: [{ partId: oil.id, quantity: 7.5 }], ...columns });

describe('what visits need', () => {
  it('is nothing without visits', () => {
    expect(needs([])).toEqual([]);
  });

  it('is the parts of the level performed and of those it covers, the same part once', () => {
    expect(needs([visit('2026-05-01', two), visit('2026-04-01', one)])).toEqual([
      ['2026-04-01', 'oil', 7.5],
      ['2026-05-01', 'oil', 7.5],
      ['2026-05-01', 'filter', 2],
    ]);
  });

  it('ends with the last day asked for', () => {
    expect(needs([visit('2026-06-08', one), visit('2026-06-09', one)])).toEqual([['2026-06-08', 'oil', 7.5]]);
  });
});

describe('what orders need', () => {
  const order = anOrder({ state: 'open', tasks: [task()] });

  it('is counted once though a visit is forecast for it', () => {
    expect(needs([visit('2026-03-10', one, order.id)], [order])).toEqual([['2026-03-10', 'oil', 7.5]]);
  });

  it('leaves to the visit the tasks that are not on the order', () => {
    expect(needs([visit('2026-03-10', two, order.id)], [order])).toEqual([
      ['2026-03-10', 'oil', 7.5],
      ['2026-03-10', 'filter', 2],
    ]);
  });

  it('is what they have not taken yet', () => {
    const used = (quantity: number, kind: PartMove['kind'] = 'used') =>
      aMove(oil, { kind, quantity, orderId: order.id });
    expect(needs([], [order], [used(-5)])).toEqual([['2026-03-10', 'oil', 2.5]]);
    expect(needs([], [order], [used(-9)])).toEqual([]);
    expect(needs([], [order], [used(-7.5), used(1.5, 'returned')])).toEqual([['2026-03-10', 'oil', 1.5]]);
  });

  it.each([
    ['planned', '2026-04-20'],
    ['open', '2026-03-10'],
    ['waiting', '2026-03-10'],
  ] as const)('of one that is %s comes on %s', (state, day) => {
    const ahead = anOrder({ state, plannedOn: on('2026-04-20'), tasks: [task()] });
    expect(needs([], [ahead])).toEqual([[day, 'oil', 7.5]]);
  });

  it('of one planned for a day that is past comes today', () => {
    expect(needs([], [anOrder({ state: 'planned', plannedOn: on('2026-03-01'), tasks: [task()] })])).toEqual([
      ['2026-03-10', 'oil', 7.5],
    ]);
  });

  it.each(['done', 'released', 'cancelled'] as const)('of one that is %s is nothing', (state) => {
    expect(needs([], [anOrder({ state, tasks: [task()] })])).toEqual([]);
  });

  it.each([
    [null, 1],
    ['done', 1],
    ['defect', 1],
    ['notApplicable', 0],
    ['notDone', 0],
  ] as const)('of a task answered %s is counted %d times', (answer, times) => {
    expect(needs([], [anOrder({ state: 'inWork', tasks: [task({ answer })] })])).toHaveLength(times);
  });
});
