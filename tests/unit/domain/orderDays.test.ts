import { describe, expect, it } from 'vitest';
import { daysInShop } from '#domain/orderDays.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { on } from '#tests/support/rows.ts';
import { anOrder } from '#tests/support/serviceRows.ts';

describe('the days in the shop', () => {
  const cases: readonly (readonly [string, Partial<WorkOrder>, number | null])[] = [
    ['are one on the day of arrival', { openedOn: on('2026-03-10') }, 1],
    ['go on while work does, both ends counted', { openedOn: on('2026-03-01') }, 10],
    ['end with the completion', { openedOn: on('2026-03-01'), completedOn: on('2026-03-03'), state: 'released' }, 3],
    ['span the end of February', { openedOn: on('2024-02-28'), completedOn: on('2024-03-01'), state: 'done' }, 3],
    ['are not known of a cancelled order', { state: 'cancelled' }, null],
  ];
  it.each(cases)('%s', (_, columns, days) => {
    expect(daysInShop(anOrder(columns), on('2026-03-10'))).toBe(days);
  });
});
