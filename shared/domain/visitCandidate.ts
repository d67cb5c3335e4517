/**
 * A level on its way to its next visit: when it comes by itself, and whether a day was chosen for it. The forecast
 * keeps one for each level. Days are epoch days, NaN when not known.
 */
import { type CalendarDate, toEpochDay } from '#kernel/calendarDate.ts';
import { type MeterClocks, valuesOnDay } from './meterClock.ts';
import type { ServicePosition } from './servicePosition.ts';
import { countCompletion, satisfies, serviceTracks, settleTrack, type Track } from './serviceTrack.ts';
import { levelWindow, type Window } from './serviceWindow.ts';

/** A day chosen for a level, in place of the day it would come by itself. */
export interface VisitPin {
  readonly levelId: string;
  readonly on: CalendarDate;
  /** When the visit was due as the day was chosen: says better than the day itself which occurrence is meant. */
  readonly dueOn?: CalendarDate | null | undefined;
  /** An order stands for it: it is done as ordered, and no higher level takes it along. */
  readonly isOrdered?: boolean | undefined;
}

/** A pin in figures; `index` is its place among those handed in. */
export interface PinnedDay {
  readonly index: number;
  readonly day: number;
  /** NaN when not said. */
  readonly due: number;
  readonly isOrdered: boolean;
}

/** Changed in place, as the forecast goes from visit to visit. */
export interface Candidate {
  track: Track;
  readonly clocks: MeterClocks;
  readonly covered: readonly Candidate[];
  window: Window;
  /** The day the level comes by itself: its due day, or the first day it may come when that is past. */
  natural: number;
  /** The pin of the occurrence to come. */
  pinned: PinnedDay | null;
  /** The day the level comes: its pin's, else `natural`. */
  at: number;
  /** First day on which it may come again. */
  notBefore: number;
  /** Pins still to come, by day. */
  pins: readonly PinnedDay[];
}

/** The due day of the occurrence after the one to come, had that been done when it comes by itself; NaN when none is known. */
const followingDue = ({ track, natural, clocks }: Candidate): number => {
  const imagined = { ...track, progress: track.progress.map((progress) => ({ ...progress })) };
  countCompletion(imagined, { day: natural, meters: valuesOnDay(clocks, natural) });
  settleTrack(imagined);
  return levelWindow(imagined, clocks).on;
};

const halfway = (from: number, to: number): number =>
  Number.isNaN(to) ? Number.POSITIVE_INFINITY : (from + Math.max(to, from + 1)) / 2;

/** The day halfway from the occurrence to come to the one after it; infinite when none is known to follow. */
export const midpointOf = (candidate: Candidate): number => halfway(candidate.natural, followingDue(candidate));

/** The pins nearer to the occurrence to come than to the one after it, by the due days they were chosen for, else by their own. */
export const nearPins = (candidate: Candidate): readonly PinnedDay[] => {
  const { pins, natural, window } = candidate;
  const following = followingDue(candidate);
  const [midpoint, dueMidpoint] = [halfway(natural, following), halfway(window.on, following)];
  return pins.filter(({ day, due }) => day <= natural || (Number.isNaN(due) ? day < midpoint : due < dueMidpoint));
};

/** The pin of the occurrence to come: an order's before others. A level of which no day is known comes on its pins only. */
const pinOf = (candidate: Candidate): PinnedDay | null => {
  const { pins, natural } = candidate;
  const [first] = pins;
  if (first === undefined) return null;
  if (Number.isNaN(natural)) return first;
  const near = nearPins(candidate);
  return near.find(({ isOrdered }) => isOrdered) ?? near[0] ?? null;
};

/** Reckons anew when the level comes. */
export const measure = (candidate: Candidate): void => {
  candidate.window = levelWindow(candidate.track, candidate.clocks);
  candidate.natural = Math.max(candidate.window.on, candidate.notBefore);
  candidate.pinned = candidate.pins.length === 0 ? null : pinOf(candidate);
  candidate.at = candidate.pinned?.day ?? candidate.natural;
};

const noPins: readonly PinnedDay[] = [];

const pinsOf = (pins: readonly VisitPin[], levelId: string, today: number): readonly PinnedDay[] => {
  if (pins.length === 0) return noPins;
  return pins
    .map((pin, index) => ({ pin, index }))
    .filter(({ pin }) => pin.levelId === levelId)
    .map(({ pin, index }) => ({
      index,
      day: toEpochDay(pin.on),
      due: pin.dueOn ? toEpochDay(pin.dueOn) : Number.NaN,
      isOrdered: pin.isOrdered ?? false,
    }))
    .filter(({ day }) => day >= today)
    .sort((a, b) => a.day - b.day);
};

interface Setting {
  readonly clocks: MeterClocks;
  readonly pins: readonly VisitPin[];
}

/** One for each level in force, by rank, measured. Pins before `position.today` are left aside. */
export const candidatesOf = (position: ServicePosition, { clocks, pins }: Setting): readonly Candidate[] => {
  const notBefore = toEpochDay(position.today);
  const candidates = serviceTracks(position).map((track) => ({
    track,
    clocks,
    covered: [] as Candidate[],
    window: { on: Number.NaN, openOn: Number.NaN, closeOn: Number.NaN },
    natural: Number.NaN,
    pinned: null,
    at: Number.NaN,
    notBefore,
    pins: pinsOf(pins, track.level.id, notBefore),
  }));
  for (const candidate of candidates) {
    candidate.covered.push(
      ...candidates.filter((other) => other !== candidate && satisfies(candidate.track.level, other.track.level)),
    );
    measure(candidate);
  }
  return candidates;
};

/** Whether the level would be done along with a higher one on `day`: its window is open by then, or it is planned for it. */
export const isAbsorbedOn = ({ window, pinned }: Candidate, day: number): boolean => {
  if (pinned === null) return window.openOn <= day;
  return pinned.day === day || (window.openOn <= day && !(pinned.isOrdered && pinned.day > day));
};
