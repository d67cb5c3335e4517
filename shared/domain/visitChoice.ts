/**
 * Which level is done next, on which day, and which others with it. Combining never takes a level out of its window;
 * only a day chosen by hand does, and then it takes along what would have been done with it.
 */
import { type Candidate, isAbsorbedOn, midpointOf } from './visitCandidate.ts';

/** The level performed and its day. */
export interface Choice {
  readonly candidate: Candidate;
  readonly day: number;
}

const isOrdered = ({ pinned }: Candidate): boolean => pinned?.isOrdered === true;

/** On equal days what is ordered, then the higher rank, of equal ranks the one listed first. */
const goesBefore = (a: Candidate, b: Candidate): boolean => {
  if (a.at !== b.at) return a.at < b.at;
  if (isOrdered(a) !== isOrdered(b)) return isOrdered(a);
  return a.track.level.rank > b.track.level.rank;
};

/** The level that comes first; undefined when no day of any is known. */
export const firstOf = (candidates: readonly Candidate[]): Candidate | undefined => {
  let first: Candidate | undefined;
  for (const candidate of candidates) {
    if (!Number.isNaN(candidate.at) && (first === undefined || goesBefore(candidate, first))) first = candidate;
  }
  return first;
};

/** The last day to which a level that is not planned may be put to be done with a higher one. */
const lastDayOf = ({ window, natural }: Candidate): number =>
  Number.isNaN(window.closeOn) ? natural : Math.max(window.closeOn, natural);

/** The day on which a level, left to itself, is done together with those it covers: none that comes no later leaves its window. */
const combinedDayOf = (higher: Candidate): number => {
  let day = higher.natural;
  for (const other of higher.covered) {
    if (other.at <= higher.natural) day = Math.min(day, other.pinned === null ? lastDayOf(other) : other.at);
  }
  return day;
};

const isInOwnWindow = (higher: Candidate, day: number): boolean =>
  day === higher.natural || day >= higher.window.openOn;

/** A planned level is done with a higher one on its own day only, an ordered one never. */
const isTakenOn = (other: Candidate, day: number): boolean => other.at === day && !isOrdered(other);

/** Whether a level goes along to the day planned for a higher one, though it leaves its window: the visit moved was theirs. */
const goesAlong = (other: Candidate, higher: Candidate, natural: number): boolean => {
  const isOfThisVisit = isInOwnWindow(higher, natural) && other.window.openOn <= natural;
  return isOfThisVisit && other.track.level.isStatutory !== true && higher.at < midpointOf(other);
};

const waitsFor = (other: Candidate, higher: Candidate, natural: number): boolean => {
  if (other.pinned !== null) return isTakenOn(other, higher.at);
  return lastDayOf(other) >= higher.at || goesAlong(other, higher, natural);
};

/** Whether a level planned for another day would be done with a higher one on `day`. */
const isInTheWay = (other: Candidate, higher: Candidate, day: number): boolean => {
  if (other.pinned === null || !(other.at <= higher.at) || isTakenOn(other, day)) return false;
  return other.at <= day || isAbsorbedOn(other, day);
};

/** The day on which the higher level can be done with those it covers; null when it cannot. */
const dayTogether = (higher: Candidate): number | null => {
  const day = combinedDayOf(higher);
  if (higher.pinned !== null) {
    const isFree = higher.covered.every((other) => !(other.at <= higher.at) || waitsFor(other, higher, day));
    return isFree ? higher.at : null;
  }
  if (!isInOwnWindow(higher, day)) return null;
  return higher.covered.every((other) => !isInTheWay(other, higher, day)) ? day : null;
};

/** The highest level that covers the first one and can be done without either leaving its window, or the first itself. */
export const chosen = (candidates: readonly Candidate[], first: Candidate): Choice => {
  let choice: Choice = { candidate: first, day: first.at };
  if (isOrdered(first)) return choice;
  for (const higher of candidates) {
    const isHigher = higher.track.level.rank > choice.candidate.track.level.rank;
    if (!isHigher || Number.isNaN(higher.at) || !higher.covered.includes(first)) continue;
    const day = dayTogether(higher);
    if (day !== null) choice = { candidate: higher, day };
  }
  return choice;
};

/** The covered levels done with the choice, in the order of their ids. */
export const absorbedBy = ({ candidate, day }: Choice): readonly Candidate[] => {
  const absorbed = candidate.covered.filter((other) => isAbsorbedOn(other, day));
  return absorbed.length < 2 ? absorbed : absorbed.sort((a, b) => (a.track.level.id < b.track.level.id ? -1 : 1));
};
