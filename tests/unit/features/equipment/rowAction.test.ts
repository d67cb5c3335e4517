import { describe, expect, it } from 'vitest';
import type { DueLine } from '#domain/dueLine.ts';
import { rowAction } from '#features/equipment/rowAction.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import { anOrder, aProgramme } from '#tests/support/serviceRows.ts';
import type { RegisterRow } from '#widgets/registerView.ts';

const line = (status: string, openOrder: DueLine['openOrder'] = null): DueLine =>
  ({ due: { status }, openOrder }) as unknown as DueLine;

const row = (columns: Partial<RegisterRow> = {}): RegisterRow => ({
  machine: anEquipment(),
  hasMeter: true,
  reading: { unit: 'km', value: 1, takenOn: on('2026-03-01'), ageDays: 3 },
  programmes: [aProgramme()],
  worst: line('planned'),
  ...columns,
});

const old = { unit: 'km', value: 1, takenOn: on('2026-01-01'), ageDays: 30 } as const;
const order = anOrder();

describe('what a machine asks for next', () => {
  const cases: readonly (readonly [why: string, row: RegisterRow, kind: string])[] = [
    ['an archived one can be put back', row({ machine: anEquipment({ archivedOn: on('2026-01-01') }) }), 'restore'],
    ['an order that is open is gone to', row({ worst: line('overdue', order) }), 'goToOrder'],
    ['one without a programme needs one', row({ programmes: [], worst: null, reading: null }), 'assign'],
    ['what is overdue asks for an order', row({ worst: line('overdue'), reading: old }), 'openOrder'],
    ['what may be done asks for an order', row({ worst: line('open') }), 'openOrder'],
    ['an old reading asks for a new one', row({ reading: old }), 'newReading'],
    ['a meter never read asks for a reading', row({ reading: null, worst: line('unknown') }), 'newReading'],
    ['nothing is asked of one without a meter', row({ hasMeter: false, reading: null }), 'openFile'],
    ['nothing is asked of one that is in order', row(), 'openFile'],
  ];
  it.each(cases)('%s', (_why, asked, kind) => {
    expect(rowAction(asked, 21).kind).toBe(kind);
  });

  it('names the order to go to', () => {
    expect(rowAction(row({ worst: line('due', order) }), 21)).toEqual({ kind: 'goToOrder', orderId: order.id });
  });
});
