import { expect, it } from 'vitest';
import { railCounts } from '#app/railCounts.ts';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import { dueLinesOf } from '#domain/dueLine.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import { aLevel, anAssignment, anOrder, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

const today = on('2026-03-10');
const programme = aProgramme();

/** A fleet of one machine for each day its level falls due on, and one archived. */
const fleetDue = (starts: readonly string[]) => {
  const machines = starts.map((_, index) => anEquipment({ code: `T-${index}` }));
  const archived = anEquipment({ archivedOn: on('2026-01-01') });
  const fleet = fleetOf(
    fleetState({
      ...noRows,
      equipment: [...machines, archived],
      programmes: [programme],
      revisions: [aRevision(programme, { levels: [aLevel('L')] })],
      assignments: machines.map(({ id }, index) =>
        anAssignment(id, programme, { baseline: { on: on(starts[index] ?? ''), meters: {} } }),
      ),
      orders: [
        ...machines.map(({ id }) => anOrder({ equipmentId: id })),
        anOrder({ equipmentId: archived.id }),
        anOrder({ state: 'released' }),
      ],
    }),
  );
  const lines = machines.flatMap((equipment) =>
    dueLinesOf(
      {
        equipment,
        meters: [],
        assignments: fleet.assignmentsOf(equipment.id),
        completions: [],
        orders: [],
      },
      fleet,
      { today, noticeDays: 14 },
    ),
  );
  return { fleet, lines };
};

it('today’s count is red as soon as one service is overdue', () => {
  const { fleet, lines } = fleetDue(['2025-10-01', '2025-12-08', '2026-03-01']);
  expect(lines.map(({ due }) => due.status)).toEqual(['overdue', 'due', 'planned']);
  expect(railCounts(fleet, lines)).toEqual({
    today: { value: 2, isAlarm: true },
    equipment: { value: 3, isAlarm: false },
    orders: { value: 3, isAlarm: false },
  });
});

it('due is no alarm', () => {
  const { fleet, lines } = fleetDue(['2025-12-08']);
  expect(railCounts(fleet, lines).today).toEqual({ value: 1, isAlarm: false });
});

it('an empty workshop counts nothing', () => {
  const { fleet, lines } = fleetDue([]);
  expect(railCounts(fleet, lines).equipment?.value).toBe(0);
});
