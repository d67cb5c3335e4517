import type { Fleet } from '#data/fleetState.ts';
import type { DueLine } from '#domain/dueLine.ts';

interface RailCount {
  readonly value: number;
  /** Shown in red: something is wrong. */
  readonly isAlarm: boolean;
}

/** The counts in the rail: what is overdue or due, machines in service, orders not finished. */
export const railCounts = (
  fleet: Fleet,
  lines: readonly DueLine[],
): Readonly<
  Partial<Record<'today' | 'equipment' | 'programmes' | 'planner' | 'orders' | 'parts' | 'certificates', RailCount>>
> => {
  const pressing = lines.filter(({ due }) => due.status === 'overdue' || due.status === 'due');
  const machines = [...fleet.equipment.values()].filter((machine) => machine.archivedOn === null);
  const orders = machines.reduce((sum, machine) => sum + fleet.openOrdersOf(machine.id).length, 0);
  return {
    today: { value: pressing.length, isAlarm: pressing.some(({ due }) => due.status === 'overdue') },
    equipment: { value: machines.length, isAlarm: false },
    orders: { value: orders, isAlarm: false },
  };
};
