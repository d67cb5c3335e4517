/**
 * The forecast with the days a manager chose: a planned visit takes place on its day instead of the due day, and what
 * follows is planned anew from it.
 */
import { type CalendarDate, fromEpochDay, toEpochDay } from '#kernel/calendarDate.ts';
import { type MeterClocks, meterClocks, valuesOnDay } from './meterClock.ts';
import type { ServiceLevel } from './serviceLevel.ts';
import type { ServicePosition } from './servicePosition.ts';
import { type Completion, countCompletion, satisfies, serviceTracks, settleTrack } from './serviceTrack.ts';
import { triggerWindow } from './serviceWindow.ts';
import { dateOrNull } from './triggerDue.ts';
import { type Candidate, candidatesOf, measure, nearPins, type PinnedDay, type VisitPin } from './visitCandidate.ts';
import { absorbedBy, type Choice, chosen, firstOf } from './visitChoice.ts';

/** A visit as it is chosen, before it counts as done: levels stand as they did. */
export interface ChosenVisit extends Choice {
  readonly absorbed: readonly Candidate[];
  /** Index of the pin that gave the day; null when none did. */
  readonly pin: number | null;
  /** Indexes of further pins that are done with it. */
  readonly absorbedPins: readonly number[];
}

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

/** The planned day that an order for the same occurrence replaces. */
const replacedBy = (candidate: Candidate): PinnedDay | undefined => {
  if (candidate.pinned?.isOrdered !== true) return undefined;
  return nearPins(candidate).find((pin) => pin !== candidate.pinned && !pin.isOrdered);
};

const nothingSpent: readonly number[] = [];

/** Takes from a level the pins that are done with a visit; none comes up again. */
const spend = (candidate: Candidate, { day, absorbed }: Pick<ChosenVisit, 'day' | 'absorbed'>): readonly number[] => {
  if (candidate.pins.length === 0) return nothingSpent;
  const replaced = candidate.at === day ? replacedBy(candidate) : undefined;
  const isSpent = (pin: PinnedDay): boolean =>
    pin.day <= day || pin === replaced || (pin === candidate.pinned && absorbed.includes(candidate));
  const spent = candidate.pins.filter(isSpent);
  candidate.pins = candidate.pins.filter((pin) => !isSpent(pin));
  return spent.map(({ index }) => index);
};

const visitOf = (choice: Choice, hasPins: boolean): ChosenVisit => {
  const { candidate, day } = choice;
  const absorbed = absorbedBy(choice);
  if (!hasPins) return { candidate, day, absorbed, pin: null, absorbedPins: nothingSpent };
  const pin = candidate.pinned?.index ?? null;
  const spent = [candidate, ...candidate.covered].flatMap((level) => spend(level, { day, absorbed }));
  return { candidate, day, absorbed, pin, absorbedPins: spent.filter((index) => index !== pin) };
};

/** A level far behind on a blended pace may stay past due after a completion; it still comes once a day at most. */
const putOff = (candidate: Candidate, day: number): void => {
  candidate.notBefore = Math.max(candidate.notBefore, day + 1);
  measure(candidate);
};

const perform = (plan: Plan, { candidate, day }: Choice): void => {
  const { clocks, candidates, done } = plan;
  const visit = { level: candidate.track.level, completion: { day, meters: valuesOnDay(clocks, day) } };
  const isOutOfOrder = done.some(({ completion }) => completion.day > day);
  done.push(visit);
  if (isOutOfOrder) retell(plan);
  else count(candidates, visit);
  putOff(candidate, day);
  for (const covered of candidate.covered) putOff(covered, day);
};

/** What is asked: whose visits, until which day, and which days were chosen. */
export interface VisitQuestion {
  readonly position: ServicePosition;
  /** Inclusive. */
  readonly until: CalendarDate;
  readonly pins: readonly VisitPin[];
}

/** The visits until the horizon by date, each told by `tell` as it is chosen: its levels count it as done right after. */
export const visitsUntil = <T>(question: VisitQuestion, tell: (visit: ChosenVisit) => T): readonly T[] => {
  const { position, until, pins } = question;
  const horizon = toEpochDay(until);
  const clocks = meterClocks(position);
  const candidates = candidatesOf(position, { clocks, pins });
  const plan: Plan = { position, clocks, candidates, done: [] };
  const told: { readonly day: number; readonly visit: T }[] = [];
  for (let first = firstOf(candidates); first !== undefined && first.at <= horizon; first = firstOf(candidates)) {
    const visit = visitOf(chosen(candidates, first), pins.length > 0);
    if (visit.day <= horizon) told.push({ day: visit.day, visit: tell(visit) });
    perform(plan, visit);
  }
  return told.sort((a, b) => a.day - b.day).map(({ visit }) => visit);
};

/** A visit to come, with the window it has. Days are null where not known. */
export interface ForecastVisit {
  readonly on: CalendarDate;
  readonly levelId: string;
  readonly absorbs: readonly string[];
  /** Window of the level performed, as it stood when the visit was planned. */
  readonly openOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly closeOn: CalendarDate | null;
  /** Last day on which neither the level performed nor one absorbed is past its window. */
  readonly latestOn: CalendarDate | null;
  /** Last day on which no statutory level among them is past its window; null without any. */
  readonly limitOn: CalendarDate | null;
  /** Which visit of the level it is in the machine's life under the programme, from 1; those of levels that cover it count. */
  readonly nth: number;
  /** Whether the due day rests on projected use. */
  readonly isProjected: boolean;
  /** Index of the pin that gave the day; null when none did. */
  readonly pin: number | null;
  /** Indexes of further pins done with it: those of levels absorbed, or that an order has replaced. */
  readonly absorbedPins: readonly number[];
}

const earliestClose = (levels: readonly Candidate[]): CalendarDate | null => {
  let earliest = Number.NaN;
  for (const { window } of levels) if (window.closeOn < earliest || Number.isNaN(earliest)) earliest = window.closeOn;
  return dateOrNull(earliest);
};

const isProjected = ({ track, window, clocks }: Candidate): boolean =>
  track.progress.some((progress) => {
    const { meter } = progress.pace;
    if (meter === null || triggerWindow(progress, clocks).on !== window.on) return false;
    return progress.planned > (clocks[meter]?.value ?? Number.NaN);
  });

const forecastVisit = ({ candidate, day, absorbed, pin, absorbedPins }: ChosenVisit): ForecastVisit => {
  const { window, track } = candidate;
  const levels = [candidate, ...absorbed];
  return {
    on: fromEpochDay(day),
    levelId: track.level.id,
    absorbs: absorbed.map((other) => other.track.level.id),
    openOn: dateOrNull(window.openOn),
    dueOn: dateOrNull(window.on),
    closeOn: dateOrNull(window.closeOn),
    latestOn: earliestClose(levels),
    limitOn: earliestClose(levels.filter((level) => level.track.level.isStatutory === true)),
    nth: track.counted + 1,
    isProjected: isProjected(candidate),
    pin,
    absorbedPins,
  };
};

/**
 * The visits from `position.today` to `until`, both inclusive, by date. Without pins they are those of the forecast.
 * A pin belongs to the occurrence it is nearest to, by its `dueOn` where that is said; two pins of one level are two occurrences, an order's replaces
 * another of the same occurrence. Pins before today are not used: the visit stands where it would without.
 * A planned visit absorbs every covered level whose window is open on its day, and takes along those that would have
 * been done with it. A higher level due inside its window on that day may take the planned one, not an ordered one.
 */
export const forecastVisits = (question: VisitQuestion): readonly ForecastVisit[] =>
  visitsUntil(question, forecastVisit);
