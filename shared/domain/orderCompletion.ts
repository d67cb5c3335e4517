/**
 * Finishing an order: every mandatory task answered, readings taken, leaving a window explained. The completions it
 * writes are what the next due points are counted from, the readings go into the meters' logs.
 */
import { z } from 'zod';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { type Change, changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment } from './equipment.ts';
import { checkedInput } from './inputProblems.ts';
import { lifetimeValues, type StoredMeterValues, unknownMeters } from './meterValues.ts';
import { taskProblems } from './orderGate.ts';
import { type LoggedMeter, orderReadingChanges, orderReadingProblems } from './orderReadings.ts';
import { entering, notUnderWay } from './orderState.ts';
import { windowsLeft } from './orderWindow.ts';
import type { Assignment, Completion, ProgrammeRevision } from './programme.ts';
import { metersNeeded } from './programmeContent.ts';
import { revisionInForce } from './programmeRevisions.ts';
import { calendarDateSchema, lineSchema } from './record.ts';
import { meterUnits } from './serviceLevel.ts';
import type { WorkOrder } from './workOrder.ts';

const completionInputSchema = z.object({
  completedOn: calendarDateSchema,
  /** Values the meters showed, by unit. */
  meters: z.partialRecord(z.enum(meterUnits), z.number().nonnegative()),
  /** Why the service was done outside its window; empty when it was not. */
  windowReason: lineSchema(500),
  /** Who answers for it; the actor unless named. */
  windowReasonBy: lineSchema(120).optional(),
});

/** What is said of finished work. */
export type CompletionInput = Readonly<z.infer<typeof completionInputSchema>>;

/** What is known of the order and its machine. */
export interface CompletionState {
  readonly order: WorkOrder | null;
  readonly equipment: Equipment | null;
  /** Assignments of the machine. */
  readonly assignments: readonly Assignment[];
  /** Revisions of the order's programme. */
  readonly revisions: readonly ProgrammeRevision[];
  /** Completions of the machine. */
  readonly completions: readonly Completion[];
  readonly meters: readonly LoggedMeter[];
}

type Known = CompletionState & { readonly order: WorkOrder; readonly equipment: Equipment };

/**
 * The order done, with one completion for each level performed (those it absorbed are satisfied by them), its readings
 * and the renewed meters. Problems: `rowGone`, `rowChangedMeanwhile`, `orderNotOpen`, `tasksUnanswered`,
 * `valuesMissing`, `findingsMissing`, `valuesOutOfLimits`, `workersMissing`, `completedInFuture`,
 * `completedBeforeOpened`, `completedBeforeBaseline`, `meterMissing`, `windowLeft`, `windowNameMissing`; to be
 * confirmed: `readingMissing`, `readingBackwards`, `readingAboveLater`, `readingTooFast`.
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
    ...(order !== null && order.workerIds.length === 0 ? [error('workersMissing', 'workerIds')] : []),
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

const metersOf = (state: CompletionState) => state.meters.map(({ meter }) => meter);

const lifetimeOf = (state: CompletionState, input: CompletionInput): StoredMeterValues =>
  lifetimeValues(input.meters, input.completedOn, metersOf(state));

/** The open assignment to the order's programme; null when it was ended meanwhile. */
const assignmentOf = ({ assignments, order }: Known): Assignment | null =>
  assignments.find((a) => a.programmeId === order.programmeId && a.endedOn === null) ?? null;

const workProblems = (state: Known, input: CompletionInput, context: Context): readonly Problem[] => {
  const { completedOn } = input;
  const revision = revisionInForce(state.revisions, completedOn);
  const dates = dateProblems(state, completedOn, context);
  return [
    ...dates,
    ...unknownMeters(input.meters, metersOf(state)),
    ...orderReadingProblems(
      state.meters,
      { on: completedOn, values: input.meters },
      { needed: metersNeeded(revision?.levels ?? []), today: context.today },
    ),
    // Against a date that cannot be, no window can be judged.
    ...(dates.length === 0 ? windowProblems(state, input, context) : []),
  ];
};

const dateProblems = (state: Known, on: CalendarDate, { today }: Context): readonly Problem[] => {
  const baselineOn = assignmentOf(state)?.baseline.on;
  const { openedOn } = state.order;
  if (on > today) return [error('completedInFuture', 'completedOn')];
  if (on < openedOn) return [error('completedBeforeOpened', 'completedOn', { openedOn })];
  // The engine counts nothing that was done before the machine came under the programme.
  if (baselineOn !== undefined && on < baselineOn)
    return [error('completedBeforeBaseline', 'completedOn', { baselineOn })];
  return [];
};

const windowProblems = (state: Known, input: CompletionInput, context: Context): readonly Problem[] => {
  const assignment = assignmentOf(state);
  if (assignment === null) return [];
  const meters = lifetimeOf(state, input);
  const left = windowsLeft(
    { ...state, assignment, meters: metersOf(state) },
    { levels: state.order.levels, on: input.completedOn, meters },
  );
  if (left.length === 0) return [];
  if (input.windowReason === '') return [error('windowLeft', 'windowReason', { count: left.length })];
  return nameFor(input, context) === '' ? [error('windowNameMissing', 'windowReasonBy')] : [];
};

const nameFor = (input: CompletionInput, { actor }: Context): string => input.windowReasonBy || actor.name;

const completed = (state: Known, input: CompletionInput, context: Context): Decision<Id<'WorkOrder'>> => {
  const { order } = state;
  const { completedOn, windowReason } = input;
  const meters = lifetimeOf(state, input);
  const done = revised(
    order,
    {
      ...entering(order, 'done', context),
      startedOn: order.startedOn ?? completedOn,
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
