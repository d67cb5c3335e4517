/**
 * Choosing days for visits, one or many at once. Windows are reckoned from the records, move after move, because what
 * counts from a visit moves with it.
 */
import { z } from 'zod';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { type Decision, decideUnless, newRow } from './change.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import {
  byMachine,
  isStale,
  machinesMissing,
  oneOfEach,
  type PlanDraft,
  type PlanState,
  planChanges,
  type VisitName,
  visitGone,
  visitNamed,
  withDropped,
} from './planDraft.ts';
import { type MoveSetting, moveProblems, windowSideOf } from './planMove.ts';
import type { PlannedVisit } from './plannedVisit.ts';
import { lineSchema } from './record.ts';
import type { PlannedMachine, PlannerVisit } from './visitsOfMachine.ts';
import { workCalendar } from './workCalendar.ts';
import type { WorkOrder } from './workOrder.ts';

/** A visit and the day it is to be moved to. */
export interface VisitMove extends VisitName {
  readonly to: CalendarDate;
}

const moveReasonSchema = z.object({ reason: lineSchema(500), reasonBy: lineSchema(120) });

/** Moves; why windows are left by them, and who answers for it: both empty when none is. */
export type MoveVisits = Readonly<z.infer<typeof moveReasonSchema>> & { readonly moves: readonly VisitMove[] };

/** What of the context a move needs. */
export type MoveContext = Pick<Context, 'now' | 'today' | 'newId'>;

type Chosen = Pick<PlannedVisit, 'on' | 'dueOn' | 'openOn' | 'closeOn' | 'reason' | 'reasonBy'>;

type Reason = Pick<MoveSetting, 'reason' | 'reasonBy'>;

const chosenDay = (visit: PlannerVisit, to: CalendarDate, { reason, reasonBy }: Reason): Chosen => {
  const { dueOn, openOn, closeOn } = visit;
  const isInside = windowSideOf(visit, to) === null;
  return { on: to, dueOn, openOn, closeOn, ...(isInside ? { reason: '', reasonBy: '' } : { reason, reasonBy }) };
};

/** A planned order comes in on the day chosen; inside the window no reason is kept. */
const movedOrder = (order: WorkOrder, { on, reason, reasonBy }: Chosen): WorkOrder => ({
  ...order,
  plannedOn: on,
  openedOn: on,
  windowReason: reason,
  windowReasonBy: reasonBy,
});

const newPlannedVisit = (machine: PlannedMachine, visit: PlannerVisit, context: MoveContext) => ({
  ...newRow(context),
  id: context.newId<'PlannedVisit'>(),
  equipmentId: machine.equipment.id,
  programmeId: visit.programmeId,
  levelId: visit.level.id,
  state: 'planned' as const,
  orderId: null,
  isSample: machine.equipment.isSample,
});

interface Choosing {
  readonly chosen: Chosen;
  readonly context: MoveContext;
}

const moved = (machine: PlannedMachine, visit: PlannerVisit, { chosen, context }: Choosing): PlannedMachine => {
  if (visit.orderId !== null) {
    const orders = machine.orders.map((order) => (order.id === visit.orderId ? movedOrder(order, chosen) : order));
    return { ...machine, orders };
  }
  const ownId = visit.plannedVisitId;
  const rows = withDropped(machine, (row) => visit.alsoPlanned.includes(row.id) || isStale(row, visit, context.today));
  const plannedVisits =
    ownId === null
      ? [...rows, { ...newPlannedVisit(machine, visit, context), ...chosen }]
      : rows.map((row) => (row.id === ownId ? { ...row, ...chosen } : row));
  return { ...machine, plannedVisits };
};

/** The machine as its plan would be with the visit on another day, whether it may go there or not. */
export const machineAfterMove = (
  machine: PlannedMachine,
  visit: PlannerVisit,
  { to, context }: { readonly to: CalendarDate; readonly context: MoveContext },
): PlannedMachine => moved(machine, visit, { chosen: chosenDay(visit, to, { reason: '', reasonBy: '' }), context });

/** The order that keeps a visit where it is: the machine is in already. */
const orderProblems = (machine: PlannedMachine, visit: PlannerVisit): readonly Problem[] => {
  const order = machine.orders.find(({ id }) => id === visit.orderId);
  if (order === undefined || order.state === 'planned') return [];
  return [error('planOrderOpen', 'to', { number: order.number })];
};

/** What is known, and the reasons given. */
export interface MoveQuestion {
  readonly state: PlanState;
  readonly setting: MoveSetting;
  readonly context: MoveContext;
}

/**
 * The machine's plan with one move more, and what stands in its way added to the problems: those of `moveProblems`,
 * `planVisitGone`, `planOrderOpen`.
 */
export const withMove = ({ machine, problems }: PlanDraft, { key, to }: VisitMove, asked: MoveQuestion): PlanDraft => {
  const { state, setting, context } = asked;
  const visit = visitNamed(machine, state, { key, around: to, today: context.today });
  if (visit === undefined) return { machine, problems: [...problems, visitGone(machine)] };
  const own = [...orderProblems(machine, visit), ...moveProblems(visit, to, setting)];
  const chosen = chosenDay(visit, to, setting);
  return { machine: moved(machine, visit, { chosen, context }), problems: [...problems, ...own] };
};

/** Sorts moves by their new days. */
export const byDay = (a: VisitMove, b: VisitMove): number => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0);

/**
 * The visits on their new days: a row for each, or the order's own day where a planned order stands for it. A window
 * left keeps its reason; inside it none is kept. Moves of a machine are weighed in order of their days, each after
 * those before it. Answers how many were moved. Problems, the first of each kind: those of `moveProblems`,
 * `planVisitGone` (param `code`; the plan is another by now), `planOrderOpen` (param `number`; the machine is in),
 * `rowGone`, `tooLong`.
 */
export const decideMoveVisits = (state: PlanState, input: MoveVisits, context: Context): Result<Decision<number>> => {
  const { moves, ...reasons } = input;
  const checked = checkedInput(moveReasonSchema, reasons);
  const { reason, reasonBy } = checked.ok ? checked.value : reasons;
  const setting = { today: context.today, calendar: workCalendar(state.planning), reason, reasonBy };
  const groups = byMachine(moves);
  const drafts = state.machines.map((before) => {
    const own = groups.get(before.equipment.id)?.toSorted(byDay) ?? [];
    const begun: PlanDraft = { machine: before, problems: [] };
    return { before, ...own.reduce((draft, move) => withMove(draft, move, { state, setting, context }), begun) };
  });
  const problems = [
    ...machinesMissing(state, moves),
    ...(checked.ok ? [] : checked.problems),
    ...drafts.flatMap((draft) => draft.problems),
  ];
  return decideUnless(oneOfEach(problems), context, () => ({
    value: moves.length,
    changes: drafts.flatMap(({ before, machine }) => planChanges(before, machine, context)),
  }));
};
