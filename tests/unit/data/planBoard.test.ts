import { describe, expect, it } from 'vitest';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import { PlanBoard } from '#data/planBoard.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import { anOrder, anOrderTask } from '#tests/support/serviceRows.ts';

/** A Monday. */
const today = on('2026-03-09');
const weeks = [today, addDays(today, 7)];
const machine = anEquipment();

const boardWith = (orders: readonly WorkOrder[]): PlanBoard => {
  const fleet = fleetOf(fleetState({ ...noRows, equipment: [machine], orders: [...orders] }));
  return new PlanBoard({ fleet: () => fleet, today: () => today, movesOf: async () => [], longestStretch: 12 });
};

const repair = anOrder({
  equipmentId: machine.id,
  kind: 'repair',
  programmeId: null,
  revisionId: null,
  levels: [],
  state: 'planned',
  plannedOn: addDays(today, 8),
  tasks: [anOrderTask({ hours: 6 })],
});

describe('a repair that is planned', () => {
  it('loads the week of its day', async () => {
    const loads = await boardWith([repair]).answer({ type: 'loads', from: today, weeks: 2 });
    expect(loads).toMatchObject([
      { hours: 0, visits: 0 },
      { hours: 6, visits: 1 },
    ]);
  });

  it('leaves less of its week for the visits of a levelled plan', async () => {
    const asked = { type: 'levelling', weeks, equipmentIds: [machine.id], movesPlanned: true } as const;
    const [free, taken] = await Promise.all([boardWith([]).answer(asked), boardWith([repair]).answer(asked)]);
    const hours = (answer: unknown) =>
      (answer as { capacity: readonly { hours: number }[] }).capacity.map((week) => week.hours);
    const [first = 0, second = 0] = hours(free);
    expect(second).toBeGreaterThan(6);
    expect(hours(taken)).toEqual([first, second - 6]);
  });
});
