/**
 * What stands in the way of finishing an order: open tasks, days that cannot be, readings that are missing or doubted,
 * a window left without a reason, outside work that has not come back.
 */
import { z } from 'zod';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { error, type Problem } from '#kernel/result.ts';
import { asksForCertificate } from './certificateNeed.ts';
import type { Context } from './context.ts';
import type { Defect } from './defect.ts';
import type { Equipment } from './equipment.ts';
import { type CalibrationRecords, calibrationProblems } from './instrumentCalibration.ts';
import { lifetimeValues, type StoredMeterValues, unknownMeters } from './meterValues.ts';
import { lastWorkedOn } from './orderLabour.ts';
import { returnProblems } from './orderOutside.ts';
import { type LoggedMeter, orderReadingProblems } from './orderReadings.ts';
import { windowsLeft } from './orderWindow.ts';
import type { PlannedVisit } from './plannedVisit.ts';
import type { Assignment, Completion, ProgrammeRevision } from './programme.ts';
import { metersNeeded } from './programmeContent.ts';
import { revisionInForce } from './programmeRevisions.ts';
import { calendarDateSchema, lineSchema } from './record.ts';
import { meterUnits } from './serviceLevel.ts';
import type { WorkOrder } from './workOrder.ts';

/** What is said of finished work. */
export const completionInputSchema = z.object({
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
  /** Planned visits of the machine. */
  readonly plannedVisits: readonly PlannedVisit[];
  /** Defects of the machine. */
  readonly defects: readonly Defect[];
  /** What its values were measured with. */
  readonly calibrations: CalibrationRecords;
}

/** The same when the order and its machine are there. */
export type Known = CompletionState & { readonly order: WorkOrder; readonly equipment: Equipment };

/** Meters of the machine, without their logs. */
export const metersOf = (state: CompletionState) => state.meters.map(({ meter }) => meter);

/** Lifetime values at the completion. */
export const lifetimeOf = (state: CompletionState, input: CompletionInput): StoredMeterValues =>
  lifetimeValues(input.meters, input.completedOn, metersOf(state));

/** The open assignment to the order's programme; null when it was ended meanwhile, or the order is no service. */
export const assignmentOf = ({ assignments, order }: Known): Assignment | null =>
  assignments.find((a) => a.programmeId === order.programmeId && a.endedOn === null) ?? null;

/** Who answers for leaving the window. */
export const nameFor = (input: CompletionInput, { actor }: Context): string => input.windowReasonBy || actor.name;

/**
 * The problems of the day, the readings, the window and outside work: `completedInFuture`, `completedBeforeOpened`,
 * `completedBeforeWorked`, `completedBeforeBaseline`, `meterMissing`, `windowLeft`, `windowNameMissing`, those of `orderReadingProblems`, of
 * `returnProblems` and of `calibrationProblems`.
 */
export const workProblems = (state: Known, input: CompletionInput, context: Context): readonly Problem[] => {
  const { completedOn } = input;
  const revision = revisionInForce(state.revisions, completedOn);
  const dates = dateProblems(state, completedOn, context);
  return [
    ...dates,
    ...unknownMeters(input.meters, metersOf(state)),
    ...returnProblems(state.order, { completedOn, isCertified: isCertified(state) }),
    ...orderReadingProblems(
      state.meters,
      { on: completedOn, values: input.meters },
      { needed: metersNeeded(revision?.levels ?? []), today: context.today },
    ),
    // Against a date that cannot be, neither a window nor a calibration can be judged.
    ...(dates.length === 0 ? windowProblems(state, input, context) : []),
    ...(dates.length === 0 ? measuringProblems(state, completedOn) : []),
  ];
};

const measuringProblems = ({ order, calibrations }: Known, on: CalendarDate): readonly Problem[] =>
  calibrationProblems({ ...calibrations, order, on });

const isCertified = ({ order, revisions }: Known): boolean => {
  const revision = revisions.find(({ id }) => id === order.revisionId);
  return revision !== undefined && asksForCertificate(order, revision);
};

const dateProblems = (state: Known, on: CalendarDate, { today }: Context): readonly Problem[] => {
  const baselineOn = assignmentOf(state)?.baseline.on;
  const { openedOn, labour } = state.order;
  const workedOn = lastWorkedOn(labour);
  if (on > today) return [error('completedInFuture', 'completedOn')];
  if (on < openedOn) return [error('completedBeforeOpened', 'completedOn', { openedOn })];
  if (workedOn !== null && on < workedOn) return [error('completedBeforeWorked', 'completedOn', { workedOn })];
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
