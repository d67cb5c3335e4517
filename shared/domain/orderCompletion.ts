/**
 * Finishing an order: every mandatory task answered, readings taken, leaving a window explained. The completions it
 * writes are what the next due points are counted from, the readings go into the meters' logs; the days planned for it
 * are done, and so are the defects it repaired.
 */
import { type CalendarDate, earlierDate } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import { error, type Result } from '#kernel/result.ts';
import { type Change, changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { Defect } from './defect.ts';
import { defectChanges } from './defectState.ts';
import { checkedInput } from './inputProblems.ts';
import type { StoredMeterValues } from './meterValues.ts';
import {
  assignmentOf,
  type CompletionInput,
  type CompletionState,
  completionInputSchema,
  type Known,
  lifetimeOf,
  metersOf,
  nameFor,
  workProblems,
} from './orderCompletionGate.ts';
import { taskProblems } from './orderGate.ts';
import { orderReadingChanges } from './orderReadings.ts';
import { entering, notUnderWay } from './orderState.ts';
import { visitChanges, visitsSpent } from './orderVisits.ts';
import type { Completion } from './programme.ts';
import type { WorkOrder } from './workOrder.ts';

/**
 * The order done, with one completion for each level performed (those it absorbed are satisfied by them), its readings
 * and the renewed meters. Planned visits it stands for are done; defects whose task was done are repaired, the others
 * wait for another order. Problems: `rowGone`, `rowChangedMeanwhile`, `orderNotOpen`, `orderNotIn`, `tasksUnanswered`,
 * `dismantlingNeedsDefect`, `valuesMissing`, `findingsMissing`, `valuesOutOfLimits`, `workersMissing` (unless the work
 * was done outside), and those of `workProblems`.
 */
export const decideCompleteOrder = (
  state: CompletionState,
  input: { readonly rev: number } & CompletionInput,
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> => {
  const { order, equipment } = state;
  const checked = checkedInput(completionInputSchema, input);
  const problems = [
    ...staleness(order, input.rev),
    ...notUnderWay(order),
    ...(order === null ? [] : taskProblems(order.tasks)),
    ...(order !== null && lacksWorkers(order) ? [error('workersMissing', 'workerIds')] : []),
    ...(checked.ok ? [] : checked.problems),
    ...(checked.ok && order !== null && equipment !== null
      ? workProblems({ ...state, order, equipment }, checked.value, context)
      : []),
  ];
  return decideUnless(problems, context, () => {
    if (order === null || equipment === null || !checked.ok) {
      throw new Error('An order without its machine passed the check.');
    }
    return completed({ ...state, order, equipment }, checked.value, context);
  });
};

const lacksWorkers = ({ workerIds, outside }: WorkOrder): boolean => workerIds.length === 0 && outside === null;

const completed = (state: Known, input: CompletionInput, context: Context): Decision<Id<'WorkOrder'>> => {
  const { order } = state;
  const { completedOn, windowReason } = input;
  const meters = lifetimeOf(state, input);
  const done = revised(
    order,
    {
      ...entering(order, 'done', context),
      // An answer entered after the work had been done would begin it after its end.
      startedOn: earlierDate(order.startedOn ?? completedOn, completedOn),
      completedOn,
      meters,
      windowReason,
      windowReasonBy: windowReason === '' ? '' : nameFor(input, context),
    },
    context,
  );
  const shown = { on: completedOn, values: input.meters };
  const changes: readonly Change[] = [
    changeOf('orders', order, done),
    ...completionsOf(order, { completedOn, meters }, context).map((row) => changeOf('completions', null, row)),
    ...orderReadingChanges(state.meters, { order, shown }, context),
    ...doneVisits(state, completedOn, context),
    ...repairedDefects(state, context),
  ];
  return { value: order.id, changes };
};

const completionsOf = (
  order: WorkOrder,
  { completedOn, meters }: { readonly completedOn: CalendarDate; readonly meters: StoredMeterValues },
  context: Context,
): readonly Completion[] => {
  const { programmeId, revisionId } = order;
  if (programmeId === null || revisionId === null) return [];
  return order.levels
    .filter(({ isAbsorbed }) => !isAbsorbed)
    .map(({ levelId }) => ({
      ...newRow(context),
      id: context.newId<'Completion'>(),
      equipmentId: order.equipmentId,
      programmeId,
      revisionId,
      levelId,
      on: completedOn,
      meters,
      orderId: order.id,
      isSample: order.isSample,
    }));
};

/** Those the order was opened for, and those planned since that its work has made needless. */
const doneVisits = (state: Known, completedOn: CalendarDate, context: Context): readonly Change[] => {
  const { order, plannedVisits } = state;
  const assignment = assignmentOf(state);
  const opened = plannedVisits.filter((visit) => visit.orderId === order.id && visit.state === 'ordered');
  const records = assignment === null ? null : { ...state, assignment, meters: metersOf(state) };
  const spent =
    records === null ? [] : visitsSpent({ records, plannedVisits }, { levels: order.levels, on: completedOn }, context);
  return visitChanges([...opened, ...spent], { state: 'done', orderId: order.id }, context);
};

/** The repairer's signature on a driver's report, as the order gives it. */
const signedBy = ({ number }: WorkOrder, { now, actor }: Context): NonNullable<Defect['repair']> => ({
  outcome: 'repaired',
  by: actor.name,
  at: now,
  note: number,
});

const repairedDefects = ({ order, defects }: Known, context: Context): readonly Change[] => {
  const own = defects.filter(({ orderId }) => orderId === order.id);
  const done = new Set(order.tasks.filter(({ answer }) => answer === 'done').map(({ defectId }) => defectId));
  return [
    ...defectChanges(
      own.filter(({ id }) => done.has(id)),
      { action: 'repair', columns: { repair: signedBy(order, context), confirmation: null } },
      context,
    ),
    ...defectChanges(
      own.filter(({ id }) => !done.has(id)),
      { action: 'free', columns: { orderId: null } },
      context,
    ),
  ];
};
