/** Which of the days planned for a machine's services an order stands for. */
import { type CalendarDate, earlierDate } from '#kernel/calendarDate.ts';
import { changeOf, revised } from './change.ts';
import type { Context } from './context.ts';
import { type MachineRecords, servicePositionOf } from './machinePosition.ts';
import type { PlannedVisit } from './plannedVisit.ts';
import type { VisitPin } from './visitCandidate.ts';
import { forecastVisits } from './visitForecast.ts';
import type { WorkOrder } from './workOrder.ts';

/** The machine under the programme of the order, and all its planned visits. */
export interface PlannedMachine {
  readonly records: MachineRecords;
  readonly plannedVisits: readonly PlannedVisit[];
}

/** Work done or to be done: the levels, and the day. */
export interface DatedWork {
  readonly levels: WorkOrder['levels'];
  readonly on: CalendarDate;
}

/** The planned visits after that day that the forecast takes to be done with the work on it. */
const spentAhead = (
  records: MachineRecords,
  ahead: readonly PlannedVisit[],
  { levels, on, today }: DatedWork & { readonly today: CalendarDate },
): readonly PlannedVisit[] => {
  const position = servicePositionOf(records, { today: earlierDate(on, today), noticeDays: 0 });
  if (position === null) return [];
  const ordered: readonly VisitPin[] = levels
    .filter(({ isAbsorbed }) => !isAbsorbed)
    .map(({ levelId }) => ({ levelId, on, isOrdered: true }));
  const spent = forecastVisits({ position, until: on, pins: [...ordered, ...ahead] })
    .filter((visit) => visit.on === on)
    .flatMap(({ pin, absorbedPins }) => [...(pin === null ? [] : [pin]), ...absorbedPins]);
  return ahead.filter((_, i) => spent.includes(ordered.length + i));
};

/**
 * The planned visits that need not take place any more once the levels are carried out on that day: those passed over,
 * and those of the same occurrence that lie ahead. A day planned for the occurrence after it stays.
 */
export const visitsSpent = (
  { records, plannedVisits }: PlannedMachine,
  work: DatedWork,
  { today }: Pick<Context, 'today'>,
): readonly PlannedVisit[] => {
  const levelIds = new Set(work.levels.map(({ levelId }) => levelId));
  const planned = plannedVisits.filter(
    ({ state, programmeId, levelId }) =>
      state === 'planned' && programmeId === records.assignment.programmeId && levelIds.has(levelId),
  );
  const ahead = planned.filter(({ on }) => on > work.on);
  const passed = planned.filter(({ on }) => on <= work.on);
  return ahead.length === 0 ? passed : [...passed, ...spentAhead(records, ahead, { ...work, today })];
};

/** The planned visits in a new state; `orderId` the order that stands for them, null for none. */
export const visitChanges = (
  visits: readonly PlannedVisit[],
  columns: Pick<PlannedVisit, 'state' | 'orderId'>,
  context: Context,
) => visits.map((visit) => changeOf('plannedVisits', visit, revised(visit, columns, context)));
