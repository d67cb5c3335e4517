/** The visits of all sample machines in the order they came in, each with what an order needs to know of it. */

import { dueServices } from '#domain/due.ts';
import type { StoredMeterValues } from '#domain/meterValues.ts';
import { orderLevels, performedLevels } from '#domain/orderContent.ts';
import type { ProgrammeLevel, ProgrammeRevision } from '#domain/programme.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import type { SampleOrderAhead } from './sampleFleet.ts';
import type { SampleTrack } from './sampleHistory.ts';
import type { SampleMachineRows } from './sampleMachines.ts';
import { plannedPosition } from './samplePlan.ts';

/** One visit. */
export interface SampleVisit {
  readonly machine: SampleMachineRows;
  readonly revision: ProgrammeRevision;
  /** Levels to carry out, as chosen: see `orderLevels`. */
  readonly levelIds: readonly string[];
  /** Day the machine came in, or is to come; a long service begins the day before. */
  readonly openedOn: CalendarDate;
  /** Null while work goes on. */
  readonly completedOn: CalendarDate | null;
  readonly meters: StoredMeterValues;
  /** Whether a level was done outside its window. */
  readonly window: 'kept' | 'late' | 'early';
  readonly plannedHours: number;
}

const hoursOf = (levels: readonly ProgrammeLevel[], levelIds: readonly string[]): number =>
  performedLevels(levels, levelIds).reduce((sum, level) => sum + (level.plannedHours ?? 0), 0);

/** As the program judges it: of levels absorbed only lateness counts. */
const windowAt = (track: SampleTrack, index: number, levels: WorkOrder['levels']): SampleVisit['window'] => {
  const visit = track.visits[index];
  if (visit === undefined) return 'kept';
  const dues = dueServices(plannedPosition(track.basis, track.visits.slice(0, index), visit.day));
  const done = levels.map((level) => ({
    ...level,
    status: dues.find(({ levelId }) => levelId === level.levelId)?.status,
  }));
  if (done.some(({ status }) => status === 'overdue')) return 'late';
  const isEarly = done.some((level) => !level.isAbsorbed && (level.status === 'soon' || level.status === 'planned'));
  return isEarly ? 'early' : 'kept';
};

/** Services of more working hours than this begin the day before. */
const oneDay = 5;

const trackVisits = (
  machine: SampleMachineRows,
  track: SampleTrack,
  revision: ProgrammeRevision,
): readonly SampleVisit[] =>
  track.visits.map(({ day, levelIds }, i) => {
    const { baselineOn, use } = track.basis;
    const performed = performedLevels(revision.levels, levelIds).map(({ id }) => id);
    const plannedHours = hoursOf(revision.levels, performed);
    const completedOn = addDays(baselineOn, day);
    return {
      machine,
      revision,
      levelIds: performed,
      openedOn: plannedHours > oneDay ? addDays(completedOn, -1) : completedOn,
      completedOn,
      meters: use === null ? {} : { [use.unit]: use.valueOn(day) },
      window: windowAt(track, i, orderLevels(revision.levels, performed)),
      plannedHours,
    };
  });

/** Days from today on which the machine of an order ahead came in, or is to come. */
const daysFromToday: Readonly<Record<SampleOrderAhead, number>> = {
  planned: 4,
  open: -1,
  inWork: -1,
  parts: -3,
  outside: -6,
};

/** The levels of the machine's first programme that may be done today, for the order that is ahead. */
const openVisit = (
  machine: SampleMachineRows,
  track: SampleTrack,
  { revision, today, order }: { revision: ProgrammeRevision; today: CalendarDate; order: SampleOrderAhead },
): SampleVisit => {
  const { baselineOn } = track.basis;
  const length = machine.history.readings.at(-1)?.day ?? 0;
  const due = dueServices({ ...plannedPosition(track.basis, track.visits, length), today });
  const ripe = due.filter(({ status }) => status === 'open' || status === 'due' || status === 'overdue');
  const levelIds = performedLevels(
    revision.levels,
    ripe.map(({ levelId }) => levelId),
  ).map(({ id }) => id);
  const openedOn = addDays(today, daysFromToday[order]);
  return {
    machine,
    revision,
    levelIds,
    openedOn: openedOn > baselineOn ? openedOn : today,
    completedOn: null,
    meters: {},
    window: 'kept',
    plannedHours: hoursOf(revision.levels, levelIds),
  };
};

const compareVisits = (a: SampleVisit, b: SampleVisit): number =>
  a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0;

/** All visits by the day the machine came in, those under way last of their day. */
export const sampleVisits = (
  machines: readonly SampleMachineRows[],
  revisionOf: (templateId: string) => ProgrammeRevision,
  today: CalendarDate,
): readonly SampleVisit[] =>
  machines
    .flatMap((machine) => {
      const { tracks } = machine.history;
      const past = tracks.flatMap((track) => trackVisits(machine, track, revisionOf(track.basis.template.id)));
      const first = tracks[0];
      const { order } = machine.machine;
      if (order === undefined || first === undefined) return past;
      return [...past, openVisit(machine, first, { revision: revisionOf(first.basis.template.id), today, order })];
    })
    .sort(compareVisits);
