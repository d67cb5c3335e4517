import type { Fleet } from '#data/fleetState.ts';
import { type Board, checkTotals } from '#domain/checkBoard.ts';
import type { Defect } from '#domain/defect.ts';
import { isUnrepaired } from '#domain/defectState.ts';
import type { DueLine } from '#domain/dueLine.ts';
import { isPressing, type PersonStanding, personStanding } from '#domain/qualificationState.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** A count in the rail. */
export interface RailCount {
  readonly value: number;
  /** Shown in red: something is wrong. */
  readonly isAlarm: boolean;
  /** Of how many; left out where the count stands alone. */
  readonly of?: number;
}

/** Checks of the day answered, of those expected; red when one was missed. Nothing without a board. */
export const checksCount = (board: Board | undefined): RailCount => {
  const { answered, expected, missing } =
    board === undefined ? noChecks : checkTotals(board.rows.flatMap(({ cells }) => cells));
  return { value: answered, of: expected, isAlarm: missing > 0 };
};

const noChecks = { answered: 0, expected: 0, missing: 0 } as const;

/** Unsafe, and waiting for its repair. */
const isDangerous = (defect: Defect): boolean => defect.severity === 'unsafe' && isUnrepaired(defect);

/** Whoever stands so may not take machines on any more. */
const isRunOut = (state: PersonStanding['state']): boolean => state === 'expired' || state === 'reviewOverdue';

/**
 * The counts in the rail: what is overdue or due, machines in service, orders not finished, defects not closed, people
 * with certificates to renew.
 */
export const railCounts = (
  fleet: Fleet,
  lines: readonly DueLine[],
  today: CalendarDate,
): Readonly<
  Partial<
    Record<
      'today' | 'equipment' | 'programmes' | 'planner' | 'orders' | 'defects' | 'parts' | 'people' | 'certificates',
      RailCount
    >
  >
> => {
  const pressing = lines.filter(({ due }) => due.status === 'overdue' || due.status === 'due');
  const machines = [...fleet.equipment.values()].filter((machine) => machine.archivedOn === null);
  const orders = machines.reduce((sum, machine) => sum + fleet.openOrdersOf(machine.id).length, 0);
  const defects = machines.flatMap((machine) => fleet.openDefectsOf(machine.id));
  const states = [...fleet.people.values()]
    .filter(({ archivedOn }) => archivedOn === null)
    .map(
      (person) => personStanding(person, fleet.qualificationsOf(person.id), { settings: fleet.settings, today }).state,
    );
  return {
    today: { value: pressing.length, isAlarm: pressing.some(({ due }) => due.status === 'overdue') },
    equipment: { value: machines.length, isAlarm: false },
    orders: { value: orders, isAlarm: false },
    defects: { value: defects.length, isAlarm: defects.some(isDangerous) },
    people: { value: states.filter(isPressing).length, isAlarm: states.some(isRunOut) },
  };
};
