/**
 * Whose checks are expected: machines put under a check template, in certain shifts, from a day, many at once; and taken
 * out of it again. What was expected before stays expected for its days.
 */
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import { confirm, error, type Problem, type Result } from '#kernel/result.ts';
import { type Change, changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import type { CheckDuty, CheckTemplate } from './checkTemplate.ts';
import type { CheckTemplateId } from './checkTemplateSaving.ts';
import type { Context } from './context.ts';
import type { Equipment, EquipmentId } from './equipment.ts';
import type { Settings } from './settings.ts';

/** What is asked. */
export interface AssignCheck {
  readonly checkTemplateId: CheckTemplateId;
  readonly equipmentIds: readonly EquipmentId[];
  /** Ids of shifts; empty: once a working day, whatever the shift. */
  readonly shiftIds: readonly string[];
  /** First day on which the checks are expected. */
  readonly fromOn: CalendarDate;
}

/** What came of it. */
export interface CheckDutyReport {
  /** Machines whose checks are now expected in these shifts. */
  readonly assigned: readonly EquipmentId[];
  /** Machines of which just that was expected already. */
  readonly already: readonly EquipmentId[];
}

/** What is known of the machines asked for. */
export interface CheckDutyState {
  readonly template: CheckTemplate | null;
  /** The machines asked for that there are. */
  readonly equipment: readonly Equipment[];
  /** Duties of theirs under the template, ended ones too. */
  readonly duties: readonly CheckDuty[];
  readonly settings: Settings;
}

const sameShifts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

const isSameDuty = (duty: CheckDuty, { shiftIds, fromOn }: AssignCheck): boolean =>
  duty.endedOn === null && duty.fromOn <= fromOn && sameShifts(duty.shiftIds, shiftIds);

const requestProblems = ({ template, equipment, settings }: CheckDutyState, input: AssignCheck): readonly Problem[] => {
  const isKnown = (shiftId: string) => settings.checks.shifts.some(({ id }) => id === shiftId);
  return [
    ...(template === null ? [error('rowGone')] : []),
    ...(template !== null && template.archivedOn !== null ? [error('checkTemplateArchived')] : []),
    ...(input.equipmentIds.length === 0 ? [error('noEquipmentChosen', 'equipmentIds')] : []),
    ...(equipment.length < new Set(input.equipmentIds).size ? [error('rowGone', 'equipmentIds')] : []),
    ...equipment
      .filter(({ archivedOn }) => archivedOn !== null)
      .map(({ code }) => error('equipmentArchived', 'equipmentIds', { code })),
    ...(input.shiftIds.every(isKnown) ? [] : [error('shiftUnknown', 'shiftIds')]),
  ];
};

/** What is to be confirmed of those of which something new is expected. */
const fitProblems = (
  wanted: readonly Equipment[],
  { template, fromOn }: { readonly template: CheckTemplate | null; readonly fromOn: CalendarDate },
  context: Context,
): readonly Problem[] => {
  const kinds = template?.kinds ?? [];
  const unmeant = wanted.filter(({ kind }) => kinds.length > 0 && !kinds.includes(kind)).length;
  return [
    ...(unmeant > 0 ? [confirm('kindNotMeant', 'equipmentIds', { count: unmeant })] : []),
    ...(fromOn < context.today ? [confirm('checkDutyBackdated', 'fromOn')] : []),
  ];
};

const newDuty = (equipment: Equipment, input: AssignCheck, context: Context): CheckDuty => ({
  ...newRow(context),
  id: context.newId<'CheckDuty'>(),
  equipmentId: equipment.id,
  checkTemplateId: input.checkTemplateId,
  shiftIds: [...input.shiftIds],
  fromOn: input.fromOn,
  endedOn: null,
  isSample: equipment.isSample,
});

/** The new duty; those that would count on the same days end with the day before. */
const turned = (equipment: Equipment, state: CheckDutyState, told: { input: AssignCheck; context: Context }) => {
  const { input, context } = told;
  const lastOn = addDays(input.fromOn, -1);
  const overlapping = state.duties.filter(
    ({ equipmentId, endedOn }) => equipmentId === equipment.id && (endedOn === null || endedOn > lastOn),
  );
  return [
    ...overlapping.map((duty) => changeOf('checkDuties', duty, revised(duty, { endedOn: lastOn }, context))),
    changeOf('checkDuties', null, newDuty(equipment, input, context)),
  ];
};

/**
 * Expects checks of each machine by the template in the shifts, from the day on; one under it in other shifts changes to
 * these then. Machines of which just that is expected are reported, not touched. Problems: `rowGone`,
 * `checkTemplateArchived`, `noEquipmentChosen`, `equipmentArchived`, `shiftUnknown`, `checksExpectedAlready` (of all of
 * them); to be confirmed: `kindNotMeant` (param `count`), `checkDutyBackdated` (checks of past days become missing).
 */
export const decideAssignCheck = (
  state: CheckDutyState,
  input: AssignCheck,
  context: Context,
): Result<Decision<CheckDutyReport>> => {
  const isUnder = ({ id }: Equipment) =>
    state.duties.some((duty) => duty.equipmentId === id && isSameDuty(duty, input));
  const already = state.equipment.filter(isUnder);
  const wanted = state.equipment.filter((machine) => !isUnder(machine));
  const problems = [
    ...requestProblems(state, input),
    ...fitProblems(wanted, { template: state.template, fromOn: input.fromOn }, context),
    ...(wanted.length === 0 && already.length > 0 ? [error('checksExpectedAlready', 'equipmentIds')] : []),
  ];
  return decideUnless(problems, context, () => {
    const changes: readonly Change[] = wanted.flatMap((machine) => turned(machine, state, { input, context }));
    return { value: { assigned: wanted.map(({ id }) => id), already: already.map(({ id }) => id) }, changes };
  });
};

/** Expects no more checks of a machine by a template after today. Problems: `rowGone`, `rowChangedMeanwhile`, `checkDutyEnded`. */
export const decideEndCheckDuty = (
  { duty }: { readonly duty: CheckDuty | null },
  { rev }: { readonly rev: number },
  context: Context,
): Result<Decision<CheckDuty['id']>> => {
  const isEnded = duty !== null && duty.endedOn !== null;
  return decideUnless([...staleness(duty, rev), ...(isEnded ? [error('checkDutyEnded')] : [])], context, () => {
    if (duty === null) throw new Error('A duty that is not there passed the check.');
    return {
      value: duty.id,
      changes: [changeOf('checkDuties', duty, revised(duty, { endedOn: context.today }, context))],
    };
  });
};
