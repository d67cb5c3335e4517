import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMaintenance, daysInShop } from '#domain/orderDays.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { addDays, daysBetween } from '#kernel/calendarDate.ts';
import { on } from '#tests/support/rows.ts';
import { anOrder } from '#tests/support/serviceRows.ts';

describe('the days in the shop', () => {
  const cases: readonly (readonly [string, Partial<WorkOrder>, number | null])[] = [
    ['are one on the day of arrival', { openedOn: on('2026-03-10') }, 1],
    ['go on while work does, both ends counted', { openedOn: on('2026-03-01') }, 10],
    ['end with the completion', { openedOn: on('2026-03-01'), completedOn: on('2026-03-03'), state: 'released' }, 3],
    ['span the end of February', { openedOn: on('2024-02-28'), completedOn: on('2024-03-01'), state: 'done' }, 3],
    ['are not known of a cancelled order', { state: 'cancelled' }, null],
    ['have not begun for a planned order', { state: 'planned', openedOn: on('2026-03-20') }, null],
  ];
  it.each(cases)('%s', (_, columns, days) => {
    expect(daysInShop(anOrder(columns), on('2026-03-10'))).toBe(days);
  });
});

describe('the days of a machine in maintenance', () => {
  const march = { from: on('2026-03-01'), to: on('2026-03-31'), today: on('2026-03-10') };
  const stay = (openedOn: string, completedOn: string | null, columns: Partial<WorkOrder> = {}) =>
    anOrder({ openedOn: on(openedOn), completedOn: completedOn === null ? null : on(completedOn), ...columns });

  it.each([
    { what: 'nothing', orders: [], days: 0 },
    { what: 'one stay', orders: [stay('2026-03-02', '2026-03-04')], days: 3 },
    { what: 'two that meet', orders: [stay('2026-03-03', '2026-03-04'), stay('2026-03-01', '2026-03-03')], days: 4 },
    {
      what: 'one within another',
      orders: [stay('2026-03-01', '2026-03-08'), stay('2026-03-02', '2026-03-03')],
      days: 8,
    },
    { what: 'two apart', orders: [stay('2026-03-01', '2026-03-01'), stay('2026-03-05', '2026-03-05')], days: 2 },
    { what: 'one from before', orders: [stay('2026-02-20', '2026-03-02')], days: 2 },
    { what: 'one that goes on', orders: [stay('2026-03-08', null)], days: 3 },
    {
      what: 'one planned, one cancelled',
      orders: [stay('2026-03-08', null, { state: 'planned' }), stay('2026-03-08', null, { state: 'cancelled' })],
      days: 0,
    },
  ])('of $what are $days', ({ orders, days }) => {
    expect(daysInMaintenance(orders, march)).toBe(days);
  });

  it('are those on which at least one order kept it, counted day by day', () => {
    const stays = fc.array(fc.record({ from: fc.nat(40), length: fc.nat(15) }), { maxLength: 8 });
    const first = on('2026-02-15');
    fc.assert(
      fc.property(stays, (made) => {
        const orders = made.map(({ from, length }) =>
          anOrder({ openedOn: addDays(first, from), completedOn: addDays(first, from + length), state: 'done' }),
        );
        const kept = Array.from({ length: daysBetween(march.from, march.to) + 1 }, (_, i) =>
          addDays(march.from, i),
        ).filter((day) => orders.some(({ openedOn, completedOn }) => openedOn <= day && day <= (completedOn ?? day)));
        expect(daysInMaintenance(orders, { ...march, today: march.to })).toBe(kept.length);
      }),
    );
  });
});
