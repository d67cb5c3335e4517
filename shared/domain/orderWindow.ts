/**
 * Whether a service is done inside its window. Maintenance is neither put off nor brought forward at will: leaving the
 * window needs a reason and a name, which stay on record.
 */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { type Due, dueServices } from './due.ts';
import { type MachineRecords, servicePositionOf } from './machinePosition.ts';
import { type MeterUnit, meterUnits } from './serviceLevel.ts';
import type { MeterValues, ServicePosition } from './servicePosition.ts';
import type { WorkOrder } from './workOrder.ts';

/** A level of an order done before its window opened or after it closed. */
export interface WindowLeft {
  readonly levelId: string;
  readonly side: 'early' | 'late';
}

/** The work to judge: the levels, the day, and the lifetime values read on it. */
export interface DoneWork {
  readonly levels: WorkOrder['levels'];
  readonly on: CalendarDate;
  readonly meters: MeterValues;
}

/**
 * The levels that left their windows, judged as things stood on the day the work was done and before it. Of absorbed
 * levels only lateness counts: done with a higher one, a level may come early. A level whose due point is unknown
 * has no window to leave.
 */
export const windowsLeft = (records: MachineRecords, work: DoneWork): readonly WindowLeft[] => {
  const before = records.completions.filter(({ on }) => on <= work.on);
  const position = servicePositionOf({ ...records, completions: before }, { today: work.on, noticeDays: 0 });
  if (position === null) return [];
  const dues = dueServices({ ...position, readings: readingsThen(position, work) });
  return work.levels.flatMap(({ levelId, isAbsorbed }) => {
    const side = sideOf(dues.find((due) => due.levelId === levelId));
    return side === null || (side === 'early' && isAbsorbed) ? [] : [{ levelId, side }];
  });
};

const sideOf = (due: Due | undefined): WindowLeft['side'] | null => {
  switch (due?.status) {
    case 'overdue':
      return 'late';
    case 'planned':
    case 'soon':
      return 'early';
    case 'due':
    case 'open':
    case 'unknown':
    case undefined:
      return null;
  }
};

/** What was read on the day itself; where nothing was, the latest reading, if it is not from later. */
const readingsThen = ({ readings }: ServicePosition, { on, meters }: DoneWork): ServicePosition['readings'] => {
  const then = (unit: MeterUnit) => {
    const value = meters[unit];
    return value === undefined
      ? (readings?.[unit] ?? []).filter(({ takenOn }) => takenOn <= on)
      : [{ takenOn: on, value }];
  };
  return Object.fromEntries(meterUnits.map((unit) => [unit, then(unit)]));
};
