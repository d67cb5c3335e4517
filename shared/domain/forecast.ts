/**
 * The visits to come: what is done on which day if every service is done when it falls due and visits are combined
 * where no level leaves its window. Maintenance is neither put off nor brought forward at will.
 */
import { type CalendarDate, fromEpochDay, toEpochDay } from '#kernel/calendarDate.ts';
import { type MeterClocks, meterClocks, valuesOnDay } from './meterClock.ts';
import type { ServiceLevel } from './serviceLevel.ts';
import type { ServicePosition } from './servicePosition.ts';
import { type Completion, countCompletion, satisfies, serviceTracks, settleTrack, type Track } from './serviceTrack.ts';
import { levelWindow, type Window } from './serviceWindow.ts';

/** One visit: the level performed, and the covered levels whose window it meets, by id. */
export interface Visit {
  readonly on: CalendarDate;
  readonly levelId: string;
  readonly absorbs: readonly string[];
}

interface Candidate {
  track: Track;
  readonly covered: readonly Candidate[];
  window: Window;
  /** The day the level comes: its due day, or today when that is past; NaN when not known. */
  at: number;
  /** First day on which it may come again. */
  notBefore: number;
}

const measure = (candidate: Candidate, clocks: MeterClocks): void => {
  candidate.window = levelWindow(candidate.track, clocks);
  candidate.at = Math.max(candidate.window.on, candidate.notBefore);
};

/** The level that comes first; on equal days the higher rank, of equal ranks the one listed first. */
const firstOf = (candidates: readonly Candidate[]): Candidate | undefined => {
  let first: Candidate | undefined;
  for (const candidate of candidates) {
    if (Number.isNaN(candidate.at)) continue;
    const isHigher = first === undefined || candidate.track.level.rank > first.track.level.rank;
    if (first === undefined || candidate.at < first.at || (candidate.at === first.at && isHigher)) first = candidate;
  }
  return first;
};

/** The day on which a level may be done together with those it covers: none of those that come no later leaves its window. */
const combinedDayOf = (higher: Candidate): number => {
  let day = higher.at;
  for (const { at, window } of higher.covered) {
    if (!(at <= higher.at)) continue;
    day = Math.min(day, Number.isNaN(window.closeOn) ? at : Math.max(window.closeOn, at));
  }
  return day;
};

interface Choice {
  readonly candidate: Candidate;
  readonly day: number;
}

/** The highest level that covers the first one and can be done without either leaving its window, or the first itself. */
const chosen = (candidates: readonly Candidate[], first: Candidate): Choice => {
  let choice: Choice = { candidate: first, day: first.at };
  for (const higher of candidates) {
    const isHigher = higher.track.level.rank > choice.candidate.track.level.rank;
    if (!isHigher || Number.isNaN(higher.at) || !higher.covered.includes(first)) continue;
    const day = combinedDayOf(higher);
    if (day === higher.at || day >= higher.window.openOn) choice = { candidate: higher, day };
  }
  return choice;
};

const candidatesOf = (position: ServicePosition): readonly Candidate[] => {
  const notBefore = toEpochDay(position.today);
  const candidates = serviceTracks(position).map((track) => ({
    track,
    covered: [] as Candidate[],
    window: { on: Number.NaN, openOn: Number.NaN, closeOn: Number.NaN },
    at: Number.NaN,
    notBefore,
  }));
  for (const candidate of candidates) {
    candidate.covered.push(
      ...candidates.filter((other) => other !== candidate && satisfies(candidate.track.level, other.track.level)),
    );
  }
  return candidates;
};

interface Plan {
  readonly position: ServicePosition;
  readonly clocks: MeterClocks;
  readonly candidates: readonly Candidate[];
  /** What has been planned so far, in the order it was chosen. */
  readonly done: { readonly level: ServiceLevel; readonly completion: Completion }[];
}

const count = (candidates: readonly Candidate[], { level, completion }: Plan['done'][number]): void => {
  for (const { track } of candidates) {
    if (!satisfies(level, track.level)) continue;
    countCompletion(track, completion);
    settleTrack(track);
  }
};

/** A level of its own may fall a few days before a combined visit already planned: history is then told again in order of date. */
const retell = ({ position, candidates, done }: Plan): void => {
  for (const [i, track] of serviceTracks(position).entries()) {
    const candidate = candidates[i];
    if (candidate !== undefined) candidate.track = track;
  }
  for (const visit of done.toSorted((a, b) => a.completion.day - b.completion.day)) count(candidates, visit);
};

const perform = (plan: Plan, { candidate, day }: Choice): void => {
  const { clocks, candidates, done } = plan;
  const visit = { level: candidate.track.level, completion: { day, meters: valuesOnDay(clocks, day) } };
  const isOutOfOrder = done.some(({ completion }) => completion.day > day);
  done.push(visit);
  if (isOutOfOrder) retell(plan);
  else count(candidates, visit);
  for (const performed of [candidate, ...candidate.covered]) {
    // A level far behind on a blended pace may stay past due after a completion; it still comes once a day at most.
    performed.notBefore = Math.max(performed.notBefore, day + 1);
    measure(performed, clocks);
  }
};

/**
 * The visits from `position.today` to `until`, both inclusive, by date. What is past due comes today. Each is assumed
 * done on its day at the projected meter value, and satisfies the levels it covers just as a completion would.
 * Levels of which no date is known do not appear.
 */
export const forecastServices = (position: ServicePosition, until: CalendarDate): readonly Visit[] => {
  const horizon = toEpochDay(until);
  const clocks = meterClocks(position);
  const candidates = candidatesOf(position);
  const plan: Plan = { position, clocks, candidates, done: [] };
  for (const candidate of candidates) measure(candidate, clocks);
  const visits: { readonly day: number; readonly visit: Visit }[] = [];
  for (let first = firstOf(candidates); first !== undefined && first.at <= horizon; first = firstOf(candidates)) {
    const choice = chosen(candidates, first);
    const { candidate, day } = choice;
    const absorbs = candidate.covered
      .filter(({ window }) => window.openOn <= day)
      .map(({ track }) => track.level.id)
      .sort();
    const visit = { on: fromEpochDay(day), levelId: candidate.track.level.id, absorbs };
    if (day <= horizon) visits.push({ day, visit });
    perform(plan, choice);
  }
  return visits.sort((a, b) => a.day - b.day).map(({ visit }) => visit);
};
