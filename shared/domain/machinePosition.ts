/** A machine's place in a programme, from its records: what the engine reckons due points and forecasts from. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Equipment } from './equipment.ts';
import type { Meter } from './meterRecord.ts';
import type { Assignment, Completion, ProgrammeRevision } from './programme.ts';
import { revisionInForce, revisionsInOrder } from './programmeRevisions.ts';
import type { ScheduledRevision, ServicePosition } from './servicePosition.ts';

/** The records of one machine under one programme. Rows of other machines or programmes must not be among them. */
export interface MachineRecords {
  readonly equipment: Equipment;
  readonly assignment: Pick<Assignment, 'programmeId' | 'baseline'>;
  /** All revisions of the programme. */
  readonly revisions: readonly ProgrammeRevision[];
  /** Completions of the machine; those of other programmes are left aside. */
  readonly completions: readonly Completion[];
  readonly meters: readonly Meter[];
}

/** The day and how far ahead a service counts as `soon`. */
export interface PositionSetting {
  readonly today: CalendarDate;
  readonly noticeDays: number;
}

type Readings = NonNullable<ServicePosition['readings']>;
type Rates = NonNullable<ServicePosition['usePerDay']>;

/**
 * The position of a machine under a programme today, or null without a revision. Completions before the baseline are
 * not counted, but for those brought along from elsewhere; each is counted with the revision in force on its date, the next due point with the one in force today.
 */
export const servicePositionOf = (records: MachineRecords, setting: PositionSetting): ServicePosition | null => {
  const { equipment, assignment, revisions, completions, meters } = records;
  const inForce = revisionInForce(revisions, setting.today);
  if (inForce === null) return null;
  return {
    programme: {
      levels: inForce.levels,
      // With a single revision there is nothing to choose from, and the engine is spared the look.
      ...(revisions.length > 1 ? { revisions: scheduledRevisions(revisions) } : {}),
    },
    dutyFactor: equipment.dutyFactor,
    baseline: assignment.baseline,
    ...countedCompletions(completions, assignment),
    readings: latestReadings(meters),
    usePerDay: rates(meters),
    today: setting.today,
    noticeDays: setting.noticeDays,
  };
};

type LevelDone = Completion & { readonly levelId: string };

const isOfLevel = (completion: Completion): completion is LevelDone => completion.levelId !== null;

/** Services brought along from before the baseline say where a level starts; all others count from it on. */
const countedCompletions = (
  completions: readonly Completion[],
  { programmeId, baseline }: MachineRecords['assignment'],
): Pick<ServicePosition, 'completions' | 'broughtAlong'> => {
  const since: LevelDone[] = [];
  const before: LevelDone[] = [];
  for (const completion of completions) {
    if (completion.programmeId !== programmeId || !isOfLevel(completion)) continue;
    const isBefore = completion.earlier !== undefined && completion.on < baseline.on;
    (isBefore ? before : since).push(completion);
  }
  return before.length === 0 ? { completions: since } : { completions: since, broughtAlong: before };
};

/** Of revisions that begin on one day only the last counts. */
const scheduledRevisions = (revisions: readonly ProgrammeRevision[]): readonly ScheduledRevision[] =>
  revisionsInOrder(revisions)
    .filter(({ effectiveOn }, i, all) => all[i + 1]?.effectiveOn !== effectiveOn)
    .map(({ effectiveOn, levels }) => ({ effectiveFrom: effectiveOn, levels }));

const latestReadings = (meters: readonly Meter[]): Readings =>
  Object.fromEntries(
    meters.flatMap(({ unit, summary }) => (summary.current === null ? [] : [[unit, [summary.current]]])),
  );

const rates = (meters: readonly Meter[]): Rates =>
  Object.fromEntries(meters.map(({ unit, summary }) => [unit, summary.usePerDay]));
