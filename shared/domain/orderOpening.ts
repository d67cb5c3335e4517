/** Opening orders for services: from due lines or planned visits, one or many at once, or before anything is due. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { type Counter, type Decision, decideUnless } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment, EquipmentId } from './equipment.ts';
import type { Meter } from './meterRecord.ts';
import { orderLevels, orderTasks } from './orderContent.ts';
import { archivedProblems, dayProblems, newOrders, type OrderDay, type OrderDraft } from './orderMaking.ts';
import { isAhead } from './orderState.ts';
import { visitChanges, visitsSpent } from './orderVisits.ts';
import type { PlannedVisit } from './plannedVisit.ts';
import type { Assignment, Completion, ProgrammeRevision } from './programme.ts';
import { levelOf, revisionInForce } from './programmeRevisions.ts';
import type { WorkOrder } from './workOrder.ts';

/** One visit asked for. */
export interface VisitToOrder {
  readonly equipmentId: EquipmentId;
  readonly programmeId: Id<'Programme'>;
  /** Levels to carry out; those that a higher one covers are absorbed. */
  readonly levelIds: readonly string[];
  /** A day of its own, in place of that of all. */
  readonly plannedOn?: CalendarDate;
}

/** What is asked. Visits of one machine and programme on one day are one order. */
export type OpenOrders = OrderDay & { readonly visits: readonly VisitToOrder[] };

/** What is known of a machine. */
export interface MachineToOrder {
  readonly equipment: Equipment;
  readonly assignments: readonly Assignment[];
  /** Its orders, closed ones too or not. */
  readonly orders: readonly WorkOrder[];
  readonly plannedVisits: readonly PlannedVisit[];
  readonly completions: readonly Completion[];
  readonly meters: readonly Meter[];
}

/** What is known. */
export interface OpeningState {
  readonly machines: ReadonlyMap<EquipmentId, MachineToOrder>;
  /** Those of all programmes asked for. */
  readonly revisions: readonly ProgrammeRevision[];
  /** The counters `orderCounterIds` names. */
  readonly counters: readonly Counter[];
}

/**
 * Orders with the tasks of the revisions in force today; answers their ids. All are opened or none. A planned visit
 * that one stands for is spent by it, and the order remembers its day. Problems: `rowGone`, `equipmentArchived`,
 * `notUnderProgramme`, `noLevelChosen`, `levelNotInForce`, `openedInFuture`, `plannedInPast`, `orderDaysDiffer` (two
 * days asked for of one machine and programme), `orderAlreadyOpen` (params `number`, `orderId`: one of them is ahead).
 * Each names its machine (param `code`); of several visits its `field` is `visits.` and their place among those asked for.
 */
export const decideOpenOrders = (
  state: OpeningState,
  input: OpenOrders,
  context: Context,
): Result<Decision<readonly Id<'WorkOrder'>[]>> => {
  const visits = mergedVisits(input.visits);
  const problems = [
    ...(visits.length === 0 ? [error('noLevelChosen', 'levelIds')] : []),
    ...dayProblems(input, context),
    ...visits.flatMap((visit, i) => {
      const found = visitProblems(state, visit, context);
      return visits.length === 1 ? found : found.map((problem) => ({ ...problem, field: `visits.${i}` }));
    }),
  ];
  return decideUnless(problems, context, () => {
    const plans = visits.map((visit) => planOf(state, visit, { input, context }));
    const { orders, changes } = newOrders(
      plans.map(({ draft }) => draft),
      state.counters,
      context,
    );
    const spent = orders.flatMap(({ id }, i) =>
      visitChanges(plans[i]?.spent ?? [], { state: 'ordered', orderId: id }, context),
    );
    return { value: orders.map(({ id }) => id), changes: [...changes, ...spent] };
  });
};

/** A visit of all the lines asked for of it. */
interface MergedVisit extends VisitToOrder {
  /** Whether its lines name several days. */
  readonly hasSeveralDays: boolean;
}

/** Level 1 and level 2 of one machine, asked for line by line, are one visit. */
const mergedVisits = (visits: readonly VisitToOrder[]): readonly MergedVisit[] => {
  const merged = new Map<string, MergedVisit>();
  for (const visit of visits) {
    const key = `${visit.equipmentId} ${visit.programmeId}`;
    const before = merged.get(key);
    const levelIds = new Set([...(before?.levelIds ?? []), ...visit.levelIds]);
    const isOtherDay = before !== undefined && before.plannedOn !== visit.plannedOn;
    const hasSeveralDays = before?.hasSeveralDays === true || isOtherDay;
    merged.set(key, { ...visit, levelIds: [...levelIds], hasSeveralDays });
  }
  return [...merged.values()];
};

/** Its own day, else that of all. */
const dayOf = ({ plannedOn }: VisitToOrder, common: OrderDay): OrderDay =>
  plannedOn === undefined ? common : { plannedOn };

const revisionFor = (
  { revisions }: OpeningState,
  { programmeId }: VisitToOrder,
  { today }: Context,
): ProgrammeRevision | null =>
  revisionInForce(
    revisions.filter((revision) => revision.programmeId === programmeId),
    today,
  );

const assignmentFor = ({ assignments }: MachineToOrder, { programmeId }: VisitToOrder): Assignment | undefined =>
  assignments.find((a) => a.endedOn === null && a.programmeId === programmeId);

const visitProblems = (state: OpeningState, visit: MergedVisit, context: Context): readonly Problem[] => {
  const machine = state.machines.get(visit.equipmentId);
  const revision = revisionFor(state, visit, context);
  if (machine === undefined) return [error('rowGone')];
  const { code } = machine.equipment;
  if (assignmentFor(machine, visit) === undefined || revision === null) {
    return [error('notUnderProgramme', undefined, { code })];
  }
  const ahead = machine.orders.find((order) => order.programmeId === visit.programmeId && isAhead(order));
  const strange = visit.levelIds.filter((id) => levelOf(revision, id) === null);
  return [
    ...archivedProblems(machine.equipment),
    ...(visit.levelIds.length === 0 ? [error('noLevelChosen', 'levelIds', { code })] : []),
    ...(strange.length > 0 ? [error('levelNotInForce', 'levelIds', { code })] : []),
    ...(visit.hasSeveralDays ? [error('orderDaysDiffer', undefined, { code })] : []),
    ...(visit.plannedOn === undefined ? [] : dayProblems({ plannedOn: visit.plannedOn }, context)),
    ...(ahead === undefined
      ? []
      : [error('orderAlreadyOpen', undefined, { code, number: ahead.number, orderId: ahead.id })]),
  ];
};

interface PlannedOrder {
  readonly draft: OrderDraft;
  readonly spent: readonly PlannedVisit[];
}

const planOf = (
  state: OpeningState,
  visit: VisitToOrder,
  { input, context }: { readonly input: OpenOrders; readonly context: Context },
): PlannedOrder => {
  const machine = state.machines.get(visit.equipmentId);
  const revision = revisionFor(state, visit, context);
  const assignment = machine === undefined ? undefined : assignmentFor(machine, visit);
  if (machine === undefined || revision === null || assignment === undefined) {
    throw new Error('An order without its machine passed the check.');
  }
  const { equipment, completions, meters, plannedVisits } = machine;
  const revisions = state.revisions.filter(({ programmeId }) => programmeId === visit.programmeId);
  const levels = orderLevels(revision.levels, visit.levelIds);
  const { plannedOn, openedOn } = dayOf(visit, input);
  const on = plannedOn ?? openedOn ?? context.today;
  const records = { equipment, assignment, revisions, completions, meters };
  const spent = visitsSpent({ records, plannedVisits }, { levels, on }, context);
  return {
    spent,
    draft: {
      equipment,
      plannedOn,
      openedOn,
      foreseenOn: foreseenDay(spent, levels),
      kind: 'service',
      title: '',
      programmeId: visit.programmeId,
      revisionId: revision.id,
      levels,
      tasks: [...orderTasks(revision.levels, visit.levelIds)],
    },
  };
};

/** The last day planned for a level performed: earlier ones were passed over. */
const foreseenDay = (spent: readonly PlannedVisit[], levels: WorkOrder['levels']): PlannedVisit['on'] | null =>
  spent
    .filter((visit) => levels.some(({ levelId, isAbsorbed }) => levelId === visit.levelId && !isAbsorbed))
    .reduce<PlannedVisit['on'] | null>((last, { on }) => (last === null || on > last ? on : last), null);
