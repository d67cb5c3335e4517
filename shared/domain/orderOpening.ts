/** Opening an order for a machine: from its due lines, or before anything is due. */
import { type CalendarDate, yearOf } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { type Counter, changeOf, type Decision, decideUnless, newRow } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment, EquipmentId } from './equipment.ts';
import { orderCounterId, orderNumber, takeNumber } from './numbering.ts';
import { orderLevels, orderTasks } from './orderContent.ts';
import { entering, isAhead } from './orderState.ts';
import type { Assignment, ProgrammeRevision } from './programme.ts';
import { levelOf, revisionInForce } from './programmeRevisions.ts';
import type { WorkOrder } from './workOrder.ts';

/** What is asked. */
export interface OpenOrder {
  readonly equipmentId: EquipmentId;
  readonly programmeId: Id<'Programme'>;
  /** Levels to carry out; those that a higher one covers are absorbed. */
  readonly levelIds: readonly string[];
  /** Day the machine came in, today at the latest; today unless said. */
  readonly openedOn?: CalendarDate | undefined;
}

/** What is known of the machine. */
export interface OpeningState {
  readonly equipment: Equipment | null;
  /** Its assignments. */
  readonly assignments: readonly Assignment[];
  readonly revisions: readonly ProgrammeRevision[];
  /** Its orders, closed ones too or not. */
  readonly orders: readonly WorkOrder[];
  /** The counter `openingCounterId` names. */
  readonly counter: Counter | null;
}

/** Counter from which an order opened today for the machine takes its number. */
export const openingCounterId = (equipment: Equipment | null, context: Pick<Context, 'today'>): string =>
  orderCounterId(yearOf(context.today), equipment?.isSample ?? false);

/**
 * An order with the tasks of the revision in force today. Problems: `rowGone`, `equipmentArchived`,
 * `notUnderProgramme`, `noLevelChosen`, `levelNotInForce`, `openedInFuture`, `orderAlreadyOpen` (params `number`,
 * `orderId`: work on an order of this machine and programme goes on).
 */
export const decideOpenOrder = (
  state: OpeningState,
  input: OpenOrder,
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> => {
  const { equipment } = state;
  const revision = revisionInForce(state.revisions, context.today);
  return decideUnless(openingProblems(state, { ...input, revision }, context), context, () => {
    if (equipment === null || revision === null) throw new Error('An order without its machine passed the check.');
    const counterId = openingCounterId(equipment, context);
    const number = takeNumber(state.counter, counterId, context);
    const order: WorkOrder = {
      ...newRow(context),
      ...blankOrder,
      ...entering({ history: [] }, 'open', context),
      id: context.newId<'WorkOrder'>(),
      number: orderNumber(yearOf(context.today), number.value, equipment.isSample),
      equipmentId: equipment.id,
      programmeId: input.programmeId,
      revisionId: revision.id,
      levels: orderLevels(revision.levels, input.levelIds),
      tasks: [...orderTasks(revision.levels, input.levelIds)],
      openedOn: input.openedOn ?? context.today,
      isSample: equipment.isSample,
    };
    return { value: order.id, changes: [number.change, changeOf('orders', null, order)] };
  });
};

const blankOrder = {
  kind: 'service',
  title: '',
  plannedOn: null,
  waitingFor: null,
  startedOn: null,
  completedOn: null,
  meters: {},
  workerIds: [],
  labour: [],
  costs: [],
  outside: null,
  contractNo: '',
  notes: '',
  windowReason: '',
  windowReasonBy: '',
  cancelReason: '',
} as const satisfies Partial<WorkOrder>;

const openingProblems = (
  state: OpeningState,
  input: OpenOrder & { readonly revision: ProgrammeRevision | null },
  context: Context,
): readonly Problem[] => {
  const { equipment, assignments, orders } = state;
  const { revision, programmeId, levelIds } = input;
  if (equipment === null) return [error('rowGone')];
  const isUnder = assignments.some((a) => a.endedOn === null && a.programmeId === programmeId);
  if (!isUnder || revision === null) return [error('notUnderProgramme')];
  const open = orders.find((order) => order.programmeId === programmeId && isAhead(order));
  const strange = levelIds.filter((id) => levelOf(revision, id) === null);
  return [
    ...(equipment.archivedOn === null ? [] : [error('equipmentArchived', 'equipmentId', { code: equipment.code })]),
    ...(levelIds.length === 0 ? [error('noLevelChosen', 'levelIds')] : []),
    ...(strange.length > 0 ? [error('levelNotInForce', 'levelIds')] : []),
    ...((input.openedOn ?? context.today) > context.today ? [error('openedInFuture', 'openedOn')] : []),
    ...(open === undefined ? [] : [error('orderAlreadyOpen', undefined, { number: open.number, orderId: open.id })]),
  ];
};
