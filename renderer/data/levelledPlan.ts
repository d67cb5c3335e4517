/** Levelling over the records of a fleet: the problem to be solved, and the moves a solution means. */
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import { movesOfPlan } from '#domain/levellingMoves.ts';
import type { LevellingProblem, LevellingVisit } from '#domain/levellingProblem.ts';
import { levellingProblemOf } from '#domain/levellingVisits.ts';
import type { VisitMove } from '#domain/plannedVisitMoving.ts';
import type { PlannedMachine, PlannerVisit } from '#domain/visitsOfMachine.ts';
import { type Workload, weekLoads } from '#domain/weekLoad.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { now } from './clock.ts';
import { machineFileOf } from './dueList.ts';
import type { Fleet } from './fleetState.ts';
import { newId } from './ids.ts';
import { otherWorkLoads } from './otherWork.ts';
import type { LevellingAsked, MovesAsked } from './planMessages.ts';

const nothing: Workload = { hours: 0, bayDays: 0 };

/** What a week has left for visits: its repairs and other work stay where they are. */
const leftOf = ({ hours, bayDays }: Workload, { hours: askedHours, bayDays: askedDays }: Workload): Workload => ({
  hours: Math.max(0, hours - askedHours),
  bayDays: Math.max(0, bayDays - askedDays),
});

/** Visits of machines that are not to be moved count where they stand. */
const held = (visit: LevellingVisit): LevellingVisit => ({ ...visit, weeks: [visit.now], isFixed: true, after: null });

/** The levelling problem of the visits of the weeks asked for, by day; those of other machines than asked stay. */
export const fleetProblem = (
  visits: readonly PlannerVisit[],
  { weeks, equipmentIds, movesPlanned }: LevellingAsked,
  { fleet, today }: { readonly fleet: Fleet; readonly today: CalendarDate },
): LevellingProblem => {
  const problem = levellingProblemOf(visits, { planning: fleet.settings.planning, weeks, today, movesPlanned });
  const movable = new Set<string>(equipmentIds);
  const others = weekLoads(otherWorkLoads(fleet, today), fleet.settings.planning, weeks);
  const capacity = problem.capacity.map((given, i) => leftOf(given, others[i] ?? nothing));
  return {
    ...problem,
    capacity,
    visits: problem.visits.map((visit) => (movable.has(visit.machine) ? visit : held(visit))),
  };
};

const plannedMachine = (fleet: Fleet, equipment: Equipment): PlannedMachine => ({
  ...machineFileOf(fleet, equipment),
  plannedVisits: fleet.plannedVisitsOf(equipment.id),
});

/** The moves that bring a plan about, of the machines asked for. */
export const fleetMoves = (
  { weeks, plan, equipmentIds }: MovesAsked,
  { fleet, today }: { readonly fleet: Fleet; readonly today: CalendarDate },
): readonly VisitMove[] => {
  const { planning, noticeDays } = fleet.settings;
  const machines = equipmentIds.flatMap((id: EquipmentId) => {
    const equipment = fleet.equipment.get(id);
    return equipment === undefined ? [] : [plannedMachine(fleet, equipment)];
  });
  const state = { machines, shelf: fleet, planning, noticeDays };
  return movesOfPlan({ plan: { weeks: new Map(plan) }, weeks, state }, { today, now: now(), newId });
};
