/**
 * Bringing equipment under a programme, many machines at once. The baseline says from which day and which lifetime
 * meter values the programme counts.
 */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import { confirm, error, type Problem, type Result } from '#kernel/result.ts';
import { type Change, changeOf, type Decision, decideUnless, newRow } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment, EquipmentId } from './equipment.ts';
import type { Meter } from './meterRecord.ts';
import { newMeter } from './meterSaving.ts';
import { storedValues } from './meterValues.ts';
import type { Assignment, Programme } from './programme.ts';
import type { MeterUnit } from './serviceLevel.ts';
import type { MeterValues } from './servicePosition.ts';

/** How a baseline is set. `now`: meters count from their current reading; `zero`: from 0, as for a new machine. */
export type BaselineMeters = 'now' | 'zero';

/** A baseline set by hand, as when a machine comes under the programme in mid-cycle. Lifetime meter values. */
export interface HandBaseline {
  readonly on: CalendarDate;
  readonly meters: MeterValues;
}

/** What is asked. */
export interface AssignProgramme {
  readonly programmeId: Id<'Programme'>;
  readonly equipmentIds: readonly EquipmentId[];
  readonly on: CalendarDate;
  readonly meters: BaselineMeters;
  /** Machines with a baseline of their own. */
  readonly byHand?: ReadonlyMap<EquipmentId, HandBaseline> | undefined;
}

/** What came of it. */
export interface AssignmentReport {
  readonly assigned: readonly EquipmentId[];
  /** Machines already under the programme. */
  readonly already: readonly EquipmentId[];
  /** Meters made because the programme counts in them. */
  readonly metersAdded: number;
}

/** What is known of the machines asked for. */
export interface AssignmentState {
  readonly programme: Programme | null;
  /** The machines asked for that there are. */
  readonly equipment: readonly Equipment[];
  /** Their meters. */
  readonly meters: readonly Meter[];
  /** Their assignments, ended ones too. */
  readonly assignments: readonly Assignment[];
}

interface Candidate {
  readonly equipment: Equipment;
  readonly meters: readonly Meter[];
  readonly missing: readonly MeterUnit[];
}

/**
 * Assigns the programme to each machine that is not under it yet; the others are reported, not touched.
 * Problems: `rowGone`, `programmeArchived`, `noEquipmentChosen`, `equipmentArchived`, `baselineInFuture`,
 * `allAssignedAlready`; to be confirmed: `kindNotMeant`, `metersMissing` (they are made), `metersWithoutReading`
 * (with `now`: they count from 0).
 */
export const decideAssignProgramme = (
  state: AssignmentState,
  input: AssignProgramme,
  context: Context,
): Result<Decision<AssignmentReport>> => {
  const { programme } = state;
  const under = new Set(
    state.assignments
      .filter((a) => a.endedOn === null && a.programmeId === input.programmeId)
      .map(({ equipmentId }) => equipmentId),
  );
  const candidates = candidatesOf(state, under);
  const problems = [
    ...requestProblems(state, input, context),
    ...(state.equipment.length > 0 && candidates.length === 0 ? [error('allAssignedAlready', 'equipmentIds')] : []),
    ...fitProblems(programme, candidates, input),
  ];
  return decideUnless(problems, context, () => {
    const made = candidates.flatMap(({ equipment, missing }) =>
      missing.map((unit) => newMeter(equipment, unit, context)),
    );
    const assigned = candidates.map((candidate) => newAssignment(candidate, input, context));
    const changes: readonly Change[] = [
      ...made.map((meter) => changeOf('meters', null, meter)),
      ...assigned.map((assignment) => changeOf('assignments', null, assignment)),
    ];
    const already = state.equipment.map(({ id }) => id).filter((id) => under.has(id));
    return {
      value: { assigned: assigned.map((a) => a.equipmentId), already, metersAdded: made.length },
      changes,
    };
  });
};

const candidatesOf = (state: AssignmentState, under: ReadonlySet<EquipmentId>): readonly Candidate[] => {
  const metersOf = new Map<EquipmentId, Meter[]>(state.equipment.map(({ id }) => [id, []]));
  for (const meter of state.meters) metersOf.get(meter.equipmentId)?.push(meter);
  return state.equipment
    .filter(({ id }) => !under.has(id))
    .map((equipment) => {
      const meters = metersOf.get(equipment.id) ?? [];
      const needed = state.programme?.meters ?? [];
      return { equipment, meters, missing: needed.filter((unit) => !meters.some((meter) => meter.unit === unit)) };
    });
};

const requestProblems = (state: AssignmentState, input: AssignProgramme, context: Context): readonly Problem[] => {
  const archived = state.equipment.filter(({ archivedOn }) => archivedOn !== null);
  const days = [input.on, ...[...(input.byHand?.values() ?? [])].map(({ on }) => on)];
  return [
    ...(state.programme === null ? [error('rowGone')] : []),
    ...(state.programme !== null && state.programme.archivedOn !== null ? [error('programmeArchived')] : []),
    ...(input.equipmentIds.length === 0 ? [error('noEquipmentChosen', 'equipmentIds')] : []),
    ...(state.equipment.length < new Set(input.equipmentIds).size ? [error('rowGone', 'equipmentIds')] : []),
    ...archived.map(({ code }) => error('equipmentArchived', 'equipmentIds', { code })),
    ...(days.some((on) => on > context.today) ? [error('baselineInFuture', 'on')] : []),
  ];
};

const fitProblems = (
  programme: Programme | null,
  candidates: readonly Candidate[],
  input: AssignProgramme,
): readonly Problem[] => {
  const kinds = programme?.kinds ?? [];
  const unmeant = candidates.filter(({ equipment }) => kinds.length > 0 && !kinds.includes(equipment.kind)).length;
  const lacking = candidates.filter(({ missing }) => missing.length > 0).length;
  const unread = input.meters === 'now' ? candidates.filter((candidate) => isUnread(candidate, programme, input)) : [];
  return [
    ...(unmeant > 0 ? [confirm('kindNotMeant', 'equipmentIds', { count: unmeant })] : []),
    ...(lacking > 0 ? [confirm('metersMissing', 'equipmentIds', { count: lacking })] : []),
    ...(unread.length > 0 ? [confirm('metersWithoutReading', 'meters', { count: unread.length })] : []),
  ];
};

/** Whether a meter is there that the programme counts in and that was never read; meters yet to be made are asked for otherwise. */
const isUnread = ({ equipment, meters }: Candidate, programme: Programme | null, input: AssignProgramme): boolean =>
  input.byHand?.has(equipment.id) !== true &&
  meters.some(({ unit, summary }) => summary.current === null && programme?.meters.includes(unit) === true);

const newAssignment = ({ equipment, meters }: Candidate, input: AssignProgramme, context: Context): Assignment => {
  const hand = input.byHand?.get(equipment.id);
  const baseline = hand ?? { on: input.on, meters: input.meters === 'now' ? currentValues(meters) : {} };
  return {
    ...newRow(context),
    id: context.newId<'Assignment'>(),
    equipmentId: equipment.id,
    programmeId: input.programmeId,
    baseline: { on: baseline.on, meters: storedValues(baseline.meters) },
    endedOn: null,
    isSample: equipment.isSample,
  };
};

const currentValues = (meters: readonly Meter[]): MeterValues =>
  Object.fromEntries(
    meters.flatMap(({ unit, summary }) => (summary.current === null ? [] : [[unit, summary.current.value]])),
  );
