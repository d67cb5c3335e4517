import { describe, expect, it } from 'vitest';
import { type FleetRows, fleetOf, fleetState, withChanges } from '#data/fleetState.ts';
import { type Change, changeOf, revised } from '#domain/change.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { aContext, aMeter, anEquipment, aPerson } from '#tests/support/rows.ts';
import { anOrder as aPlainOrder } from '#tests/support/serviceRows.ts';

const context = aContext();
const truck = anEquipment();
const crane = anEquipment({ code: 'C-1' });
const odometer = aMeter({ equipmentId: truck.id });

const anOrder = (columns: Partial<WorkOrder>): WorkOrder =>
  aPlainOrder({ equipmentId: truck.id, state: 'open', ...columns });

const rows: FleetRows = {
  ...noRows,
  equipment: [truck, crane],
  meters: [odometer],
  people: [aPerson()],
};

const fleetAfter = (...changes: Change[]) => fleetOf(withChanges(fleetState(rows), changes));

describe('the fleet in memory', () => {
  it('goes by the default settings until some are saved', () => {
    expect(fleetOf(fleetState(rows)).settings).toMatchObject({ rev: 0, noticeDays: 14 });
  });

  it('shows a changed row and leaves every other list the same object', () => {
    const before = fleetState(rows);
    const next = withChanges(before, [changeOf('equipment', truck, revised(truck, { name: 'Renamed' }, context))]);
    expect(next.equipment.get(truck.id)?.name).toBe('Renamed');
    expect(next.equipment.get(crane.id)).toBe(crane);
    expect(next.meters).toBe(before.meters);
    expect(fleetOf(next).metersOf(truck.id)).toBe(fleetOf(before).metersOf(truck.id));
  });

  it('gives all equipment without rows the same empty list', () => {
    const fleet = fleetOf(fleetState(rows));
    expect(fleet.metersOf(crane.id)).toBe(fleet.assignmentsOf(truck.id));
  });

  it('adds, changes and takes out rows of one machine only', () => {
    const hours = aMeter({ equipmentId: crane.id, unit: 'h' });
    const used = revised(hours, { handUsePerDay: 6 }, context);
    const fleet = fleetAfter(
      changeOf('meters', null, hours),
      changeOf('meters', hours, used),
      changeOf('meters', odometer, null),
    );
    expect(fleet.metersOf(crane.id)).toEqual([used]);
    expect(fleet.metersOf(truck.id)).toEqual([]);
  });

  it('does not fall back when news of an older rev arrives late', () => {
    const second = revised(truck, { name: 'Second' }, context);
    const third = revised(second, { name: 'Third' }, context);
    const meter2 = revised(odometer, { handUsePerDay: 10 }, context);
    const fleet = fleetAfter(
      changeOf('equipment', second, third),
      changeOf('equipment', truck, second),
      changeOf('meters', odometer, meter2),
      changeOf('meters', null, odometer),
    );
    expect(fleet.equipment.get(truck.id)?.name).toBe('Third');
    expect(fleet.metersOf(truck.id)).toEqual([meter2]);
  });

  it.each(['released', 'cancelled'] as const)(
    'drops an order once it is %s, and takes it back when reopened',
    (state) => {
      const order = anOrder({});
      const closed = revised(order, { state }, context);
      const open = withChanges(fleetState(rows), [changeOf('orders', null, order)]);
      const without = withChanges(open, [changeOf('orders', order, closed)]);
      const again = withChanges(without, [changeOf('orders', closed, revised(closed, { state: 'done' }, context))]);
      const counts = [open, without, again].map((state) => fleetOf(state).openOrdersOf(truck.id).length);
      expect(counts).toEqual([1, 0, 1]);
    },
  );

  it('leaves closed orders out from the start', () => {
    const orders = [anOrder({ state: 'released' }), anOrder({ state: 'done', number: '2026-0002' })];
    const fleet = fleetOf(fleetState({ ...rows, orders }));
    expect(fleet.openOrdersOf(truck.id).map(({ number }) => number)).toEqual(['2026-0002']);
  });
});
