/**
 * A past for a sample machine that ends, on whatever day it is loaded, where the machine shall stand on the due list.
 * Found by trying: how long ago its history began, and for how many days its services were let slide.
 */

import { dueServices } from '#domain/due.ts';
import { usePerDay as rateOf, reviewReadings } from '#domain/meter.ts';
import type { ServicePosition } from '#domain/servicePosition.ts';
import { severity } from '#domain/triggerDue.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import type { SampleGroup, SampleMachine } from './sampleFleet.ts';
import { type PlanBasis, type PlannedVisit, plannedPosition, plannedVisits } from './samplePlan.ts';
import { type SampleUse, sampleUse } from './sampleUse.ts';

/** A reading of the past. */
export interface SampleReading {
  readonly day: number;
  readonly takenOn: CalendarDate;
  readonly value: number;
  /** Taken at a service. */
  readonly atVisit: boolean;
}

/** One programme's share of the past. */
export interface SampleTrack {
  readonly basis: PlanBasis;
  readonly visits: readonly PlannedVisit[];
}

/** The past of one machine. */
export interface SampleHistory {
  readonly baselineOn: CalendarDate;
  readonly use: SampleUse | null;
  /** One per programme, in the order of the group's templates. */
  readonly tracks: readonly SampleTrack[];
  readonly readings: readonly SampleReading[];
}

const shortestHistory = 380;
const usualHistory = 430;
const latestHistory = 480;
const mostNeglect = 45;
/** Age in days of the last reading where nobody went to look. */
const oldReading = 42;

interface Course {
  readonly group: SampleGroup;
  readonly machine: SampleMachine;
  readonly use: SampleUse | null;
  readonly plans: readonly (readonly PlannedVisit[])[];
  /** Days on which the meter was read in the ordinary course of things. */
  readonly readDays: readonly number[];
  readonly firstTrial: number;
}

const readDays = (group: SampleGroup, random: () => number): readonly number[] => {
  const days: number[] = [];
  for (let day = 0; day < latestHistory; day += group.readEvery - 1 + Math.floor(random() * 3)) days.push(day);
  return days;
};

const dirty = (value: number, dirt: SampleMachine['dirt']): number => {
  switch (dirt) {
    case 'digitLost':
      return Math.floor(value / 10);
    case 'digitAdded':
      return Math.round(value * 10);
    case undefined:
      return value;
  }
};

const readingsOf = (course: Course, tracks: readonly SampleTrack[], length: number): readonly SampleReading[] => {
  const { machine, use } = course;
  if (use === null || machine.readings === 'none') return [];
  const visitDays = new Set(tracks.flatMap(({ visits }) => visits.map(({ day }) => day)));
  const last = length - (machine.readings === 'old' ? oldReading : 0);
  const plain = course.readDays.filter((day) => day <= last && !visitDays.has(day));
  const dirtyDay = plain.at(-4);
  const baselineOn = tracks[0]?.basis.baselineOn;
  if (baselineOn === undefined) return [];
  return [...plain, ...visitDays]
    .sort((a, b) => a - b)
    .map((day) => ({
      day,
      takenOn: addDays(baselineOn, day),
      value: day === dirtyDay ? dirty(use.valueOn(day), machine.dirt) : use.valueOn(day),
      atVisit: visitDays.has(day),
    }));
};

const historyOf = (
  course: Course,
  today: CalendarDate,
  [length, neglect]: readonly [number, number],
): SampleHistory => {
  const { group, machine, use, plans } = course;
  const baselineOn = addDays(today, -length);
  const tracks = group.templates.map((template, i): SampleTrack => {
    const basis = { template, use, dutyFactor: machine.dutyFactor ?? 1, baselineOn, lateVisit: null };
    return { basis, visits: (plans[i] ?? []).filter(({ day }) => day < length - neglect) };
  });
  return { baselineOn, use, tracks, readings: readingsOf(course, tracks, length) };
};

/** What the due list will know of the meter: what review leaves of the readings. */
const knownOf = (
  { use, readings }: SampleHistory,
  today: CalendarDate,
): Pick<ServicePosition, 'readings' | 'usePerDay'> => {
  if (use === null) return {};
  const { accepted } = reviewReadings(readings, use.unit, { today });
  return { readings: { [use.unit]: accepted.slice(-1) }, usePerDay: { [use.unit]: rateOf(accepted, today) } };
};

type Meter = ReturnType<typeof knownOf>;

/** The most severe status among the machine's levels, its meter as told, or else exactly known. */
const worst = ({ tracks }: SampleHistory, length: number, meter: Meter = {}): number => {
  const severities = tracks.flatMap(({ basis, visits }) =>
    dueServices({ ...plannedPosition(basis, visits, length), ...meter }).map(({ status }) => severity[status]),
  );
  return Math.max(severity.unknown, ...severities);
};

/** How far a past is from the status wanted. Reviewing the readings is slow: only done where the past may fit. */
const distanceFrom = (wanted: number, history: SampleHistory, at: { length: number; today: CalendarDate }): number => {
  const guess = Math.abs(worst(history, at.length) - wanted);
  return guess === 0 ? Math.abs(worst(history, at.length, knownOf(history, at.today)) - wanted) : guess;
};

/** What is tried: the least neglect first, and lengths from a different one on for each machine. */
const trials = function* (course: Course): Generator<readonly [length: number, neglect: number]> {
  const lengths = latestHistory - shortestHistory;
  for (let neglect = course.machine.neglect ?? 0; neglect <= mostNeglect; neglect++) {
    for (let i = 0; i < lengths; i++) yield [shortestHistory + ((course.firstTrial + i) % lengths), neglect];
  }
};

const courseOf = (
  group: SampleGroup,
  machine: SampleMachine,
  setting: { today: CalendarDate; random: () => number },
) => {
  const { today, random } = setting;
  const use = machine.readings === 'none' ? null : sampleUse(group, machine, random);
  const baselineOn = addDays(today, -usualHistory);
  const plans = group.templates.map((template) => {
    const lateVisit = machine.lateVisit ?? null;
    return plannedVisits({ template, use, dutyFactor: machine.dutyFactor ?? 1, baselineOn, lateVisit });
  });
  return {
    group,
    machine,
    use,
    plans,
    readDays: use === null ? [] : readDays(group, random),
    firstTrial: Math.floor(random() * (latestHistory - shortestHistory)),
  };
};

/**
 * The past of a machine that leaves it, on `today`, with the status it shall have as the most severe of its levels.
 * The nearest there is where no past fits exactly.
 */
export const sampleHistory = (
  group: SampleGroup,
  machine: SampleMachine,
  setting: { readonly today: CalendarDate; readonly random: () => number },
): SampleHistory => {
  const { today } = setting;
  const course = courseOf(group, machine, setting);
  const wanted = severity[machine.status];
  let nearest: { readonly history: SampleHistory; readonly distance: number } | null = null;
  for (const trial of trials(course)) {
    const history = historyOf(course, today, trial);
    const distance = distanceFrom(wanted, history, { length: trial[0], today });
    if (nearest === null || distance < nearest.distance) nearest = { history, distance };
    if (distance === 0) return history;
  }
  if (nearest === null) throw new Error('No past was tried.');
  return nearest.history;
};
