/**
 * The visits of a machine as the planner shows them: the forecast of all its programmes, with the days a manager chose
 * and the orders that stand for visits in place of the days they would fall on.
 */
import { addDays, type CalendarDate, laterDate } from '#kernel/calendarDate.ts';
import { dueServices } from './due.ts';
import type { MachineFile, ProgrammeShelf } from './dueLine.ts';
import type { PositionSetting } from './machinePosition.ts';
import { type MachineProgramme, programmesOf } from './machineProgrammes.ts';
import { isAhead } from './orderState.ts';
import type { PlannedVisit } from './plannedVisit.ts';
import type { ProgrammeLevel } from './programme.ts';
import { levelOf } from './programmeRevisions.ts';
import { type DueStatus, dueStatuses } from './triggerDue.ts';
import type { VisitPin } from './visitCandidate.ts';
import { type ForecastVisit, forecastVisits } from './visitForecast.ts';
import type { WorkOrder } from './workOrder.ts';

/** How a visit is drawn. */
export type VisitStatus = Exclude<DueStatus, 'unknown'>;

/** All records of one machine that its plan is made of. */
export interface PlannedMachine extends MachineFile {
  /** Those in state `planned`; others are left aside. */
  readonly plannedVisits: readonly PlannedVisit[];
}

/** The day, how far ahead a service counts as `soon`, and the last day asked for, inclusive. */
export interface VisitSetting extends PositionSetting {
  readonly until: CalendarDate;
}

/** A visit to come. Days are null where not known. */
export interface PlannerVisit {
  /** `assignment:level:number`: stays the same when the visit moves, and when the one before it is done. */
  readonly key: string;
  readonly equipmentId: MachineFile['equipment']['id'];
  readonly assignmentId: MachineProgramme['assignment']['id'];
  readonly programmeId: MachineProgramme['programme']['id'];
  /** The level performed. */
  readonly level: ProgrammeLevel;
  /** Levels done with it. */
  readonly absorbs: readonly ProgrammeLevel[];
  readonly on: CalendarDate;
  /** Window of the level performed. */
  readonly openOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly closeOn: CalendarDate | null;
  /** Last day on which neither the level performed nor one absorbed is past its window. */
  readonly latestOn: CalendarDate | null;
  /** Last day on which no statutory level among them is past its window; null without any. */
  readonly limitOn: CalendarDate | null;
  /** Of the first visit that answers a level the most severe by the due list; of later ones by date. */
  readonly status: VisitStatus;
  /** Whether its day rests on projected use. */
  readonly isEstimated: boolean;
  /**
   * Labour planned, in hours; 0 where not known. A level's hours are those of the whole visit, the tasks of the levels
   * it covers included: level 2 with 3 h over level 1 with 2 h is a visit of 3 h.
   */
  readonly hours: number;
  /** The row that gives the day, when a manager chose it. */
  readonly plannedVisitId: PlannedVisit['id'] | null;
  /** Rows of other levels, or replaced by the order, that are done with this visit. */
  readonly alsoPlanned: readonly PlannedVisit['id'][];
  /** The order that stands for it. */
  readonly orderId: WorkOrder['id'] | null;
  /** Given to an outside workshop: it loads no week. */
  readonly isOutside: boolean;
}

/** A day chosen, and what says so. */
interface PinSource {
  readonly pin: VisitPin;
  readonly order: WorkOrder | null;
  readonly planned: PlannedVisit | null;
}

/** The day an order stands for: while planned the day the machine is to come in, else today, for it is there. */
const orderDay = ({ state, plannedOn, openedOn }: WorkOrder, today: CalendarDate): CalendarDate =>
  state === 'planned' ? laterDate(today, plannedOn ?? openedOn) : today;

const pinSources = (
  machine: PlannedMachine,
  programmeId: PlannerVisit['programmeId'],
  today: CalendarDate,
): readonly PinSource[] => {
  const orders = machine.orders.filter((order) => order.programmeId === programmeId && isAhead(order));
  const ordered = orders.flatMap((order) =>
    order.levels
      .filter(({ isAbsorbed }) => !isAbsorbed)
      .map(({ levelId }) => ({
        pin: { levelId, on: orderDay(order, today), isOrdered: true },
        order,
        planned: null,
      })),
  );
  const chosen = machine.plannedVisits
    .filter((row) => row.state === 'planned' && row.programmeId === programmeId)
    .map((planned) => ({
      pin: { levelId: planned.levelId, on: planned.on, dueOn: planned.dueOn },
      order: null,
      planned,
    }));
  return [...ordered, ...chosen];
};

const statusByDate = ({ on, openOn }: Pick<ForecastVisit, 'on' | 'openOn'>, setting: PositionSetting): VisitStatus => {
  if (on <= setting.today) return 'due';
  if (openOn !== null && openOn <= setting.today) return 'open';
  return on <= addDays(setting.today, setting.noticeDays) ? 'soon' : 'planned';
};

const mostSevere = (statuses: readonly DueStatus[]): DueStatus =>
  dueStatuses.findLast((status) => statuses.includes(status)) ?? 'unknown';

/** Statuses by the due list, each given out once: to the first visit that answers the level. */
const statusGiver = (
  { position }: MachineProgramme,
  setting: PositionSetting,
): ((visit: ForecastVisit) => VisitStatus) => {
  const open = new Map(dueServices(position).map(({ levelId, status }) => [levelId, status]));
  return (visit) => {
    const levelIds = [visit.levelId, ...visit.absorbs];
    const status = mostSevere(levelIds.map((id) => open.get(id) ?? 'unknown'));
    for (const id of levelIds) open.delete(id);
    return status === 'unknown' ? statusByDate(visit, setting) : status;
  };
};

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

const programmeVisits = (
  machine: PlannedMachine,
  place: MachineProgramme,
  setting: VisitSetting,
): readonly PlannerVisit[] => {
  const { assignment, programme, revision, position } = place;
  const sources = pinSources(machine, programme.id, setting.today);
  const statusOf = statusGiver(place, setting);
  const pins = sources.map(({ pin }) => pin);
  return forecastVisits({ position, until: setting.until, pins }).flatMap((visit) => {
    const level = levelOf(revision, visit.levelId);
    if (level === null) return [];
    const { on, openOn, dueOn, closeOn, latestOn, limitOn, nth } = visit;
    const own = visit.pin === null ? undefined : sources[visit.pin];
    const also = visit.absorbedPins.map((index) => sources[index]).filter(isGiven);
    const order = own?.order ?? also.find((source) => source.order !== null)?.order ?? null;
    return [
      {
        key: `${assignment.id}:${level.id}:${nth}`,
        equipmentId: machine.equipment.id,
        assignmentId: assignment.id,
        programmeId: programme.id,
        level,
        absorbs: visit.absorbs.map((id) => levelOf(revision, id)).filter(isGiven),
        ...{ on, openOn, dueOn, closeOn, latestOn, limitOn },
        status: statusOf(visit),
        isEstimated: visit.isProjected,
        hours: level.plannedHours ?? 0,
        plannedVisitId: own?.planned?.id ?? null,
        alsoPlanned: also.map(({ planned }) => planned?.id).filter(isGiven),
        orderId: order?.id ?? null,
        isOutside: isGiven(order?.outside),
      },
    ];
  });
};

/**
 * The visits of a machine from today until `until`, inclusive, earliest first; those overdue stand on today unless
 * another day was chosen. A planned day that is past is not used. Orders ahead stand for the visits of the levels they
 * carry out: planned ones on their day, others on today.
 */
export const visitsOfMachine = (
  machine: PlannedMachine,
  shelf: ProgrammeShelf,
  setting: VisitSetting,
): readonly PlannerVisit[] =>
  programmesOf(machine, shelf, setting)
    .flatMap((place) => programmeVisits(machine, place, setting))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
