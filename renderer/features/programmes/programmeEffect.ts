import type { Fleet } from '#data/fleetState.ts';
import type { Equipment } from '#domain/equipment.ts';
import { forecastServices } from '#domain/forecast.ts';
import { servicePositionOf } from '#domain/machinePosition.ts';
import { storedValues } from '#domain/meterValues.ts';
import type { Programme, ProgrammeLevel } from '#domain/programme.ts';
import { revisionsInOrder } from '#domain/programmeRevisions.ts';
import type { MeterValues, ServicePosition } from '#domain/servicePosition.ts';
import { addMonths, type CalendarDate } from '#kernel/calendarDate.ts';

type Levels = readonly ProgrammeLevel[];

/** A visit of the twelve months to come. */
export interface EffectVisit {
  readonly on: CalendarDate;
  readonly level: ProgrammeLevel;
  readonly absorbs: Levels;
  /** Not on the other side: it comes, goes or falls on another day with the draft. */
  readonly isChanged: boolean;
}

/** The twelve months to come of one machine. */
export interface MachineEffect {
  readonly equipment: Equipment;
  /** It is not under the programme: shown as if it came under it today. */
  readonly isSupposed: boolean;
  /** As in force; empty for a machine that is not under it. */
  readonly before: readonly EffectVisit[];
  /** With the draft, or for a machine that is not under it with what is in force; null when there is nothing to compare. */
  readonly after: readonly EffectVisit[] | null;
}

/** What a year takes. */
export interface YearSum {
  readonly visits: number;
  /** Labour planned, in hours; levels without a figure count for nothing. */
  readonly hours: number;
}

/** The effect of a draft, or of a programme as it is in force, on machines. */
export interface ProgrammeEffect {
  readonly machines: readonly MachineEffect[];
  readonly before: YearSum;
  readonly after: YearSum | null;
  /** Visits with the draft that are not on their day without it. */
  readonly changed: number;
}

/** What is asked: whose year, under which programme, with which draft. */
export interface EffectQuestion {
  readonly programme: Programme;
  readonly machines: readonly Equipment[];
  /** In force today. */
  readonly levels: Levels;
  /** A sound draft; null when there is none. */
  readonly draft: Levels | null;
}

const currentValues = (fleet: Fleet, { id }: Equipment): MeterValues =>
  Object.fromEntries(
    fleet
      .metersOf(id)
      .flatMap(({ unit, summary }) => (summary.current === null ? [] : [[unit, summary.current.value]])),
  );

/** The machine under the programme, or as if it came under it today with its meters as they stand. */
const positionOf = (
  fleet: Fleet,
  { equipment, programme }: { readonly equipment: Equipment; readonly programme: Programme },
  today: CalendarDate,
): { readonly position: ServicePosition | null; readonly isSupposed: boolean } => {
  const assignment = fleet
    .assignmentsOf(equipment.id)
    .find(({ programmeId, endedOn }) => programmeId === programme.id && endedOn === null);
  const baseline = { on: today, meters: storedValues(currentValues(fleet, equipment)) };
  const position = servicePositionOf(
    {
      equipment,
      assignment: assignment ?? { programmeId: programme.id, baseline },
      revisions: fleet.revisionsOf(programme.id),
      completions: fleet.completionsOf(equipment.id),
      meters: fleet.metersOf(equipment.id),
    },
    { today, noticeDays: fleet.settings.noticeDays },
  );
  return { position, isSupposed: assignment === undefined };
};

type PlainVisit = Omit<EffectVisit, 'isChanged'>;

const visitsOf = (position: ServicePosition, levels: Levels, until: CalendarDate): readonly PlainVisit[] =>
  forecastServices(position, until).flatMap(({ on, levelId, absorbs }) => {
    const level = levels.find(({ id }) => id === levelId);
    return level === undefined ? [] : [{ on, level, absorbs: levels.filter(({ id }) => absorbs.includes(id)) }];
  });

const marked = (visits: readonly PlainVisit[], others: readonly PlainVisit[]): readonly EffectVisit[] => {
  const there = new Set(others.map(({ on, level }) => `${on} ${level.id}`));
  return visits.map((visit) => ({ ...visit, isChanged: !there.has(`${visit.on} ${visit.level.id}`) }));
};

const effectOn = (
  fleet: Fleet,
  { programme, levels, draft, equipment }: Omit<EffectQuestion, 'machines'> & { readonly equipment: Equipment },
  today: CalendarDate,
): MachineEffect => {
  const { position, isSupposed } = positionOf(fleet, { equipment, programme }, today);
  if (position === null) return { equipment, isSupposed, before: [], after: null };
  const until = addMonths(today, 12);
  const now = visitsOf(position, levels, until);
  // What was done stays counted with the revisions of its time; only what comes next is reckoned with the draft.
  const revisions = revisionsInOrder(fleet.revisionsOf(programme.id)).map((revision) => ({
    effectiveFrom: revision.effectiveOn,
    levels: revision.levels,
  }));
  const next = draft === null ? null : visitsOf({ ...position, programme: { levels: draft, revisions } }, draft, until);
  const before = isSupposed ? [] : now;
  const after = isSupposed ? (next ?? now) : next;
  return {
    equipment,
    isSupposed,
    before: after === null ? marked(before, before) : marked(before, after),
    after: after === null ? null : marked(after, before),
  };
};

const yearSum = (visits: readonly EffectVisit[]): YearSum => ({
  visits: visits.length,
  hours: visits.reduce((hours, { level }) => hours + (level.plannedHours ?? 0), 0),
});

/** The twelve months to come of machines, before and after. Answers visit by visit, machine by machine and in sum. */
export const programmeEffect = (fleet: Fleet, question: EffectQuestion, today: CalendarDate): ProgrammeEffect => {
  const machines = question.machines.map((equipment) => effectOn(fleet, { ...question, equipment }, today));
  const hasAfter = machines.some(({ after }) => after !== null);
  const after = machines.flatMap((machine) => machine.after ?? machine.before);
  return {
    machines,
    before: yearSum(machines.flatMap(({ before }) => before)),
    after: hasAfter ? yearSum(after) : null,
    changed: hasAfter ? after.filter(({ isChanged }) => isChanged).length : 0,
  };
};
