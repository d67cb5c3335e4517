/**
 * The replay: from the baseline through every completion to where each level stands now. A track is one level with
 * the progress of its triggers; each trigger keeps its own anchor.
 */
import { type CalendarDate, toEpochDay } from '#kernel/calendarDate.ts';
import type { ServiceLevel, Trigger } from './serviceLevel.ts';
import type { MeterValues, ScheduledRevision, ServicePosition } from './servicePosition.ts';
import { type Pace, paceOf } from './triggerPace.ts';
import {
  blend,
  catchUp,
  changePace,
  freshProgress,
  hasReachedWindow,
  moveAnchor,
  type Progress,
  restart,
  settle,
} from './triggerProgress.ts';

export interface Track {
  readonly level: ServiceLevel;
  /** The level's shift; 0 where a trigger is a rule, which knows no other. */
  readonly shift: number;
  /** One per trigger, in the level's order. */
  readonly progress: readonly Progress[];
  /** The last completion counted; null before the first. */
  done: Completion | null;
  /** How many completions have been counted since the baseline, those too early to satisfy a slot included. */
  counted: number;
}

/** A completion as counted: epoch day and lifetime values. */
export interface Completion {
  readonly day: number;
  readonly meters: MeterValues | undefined;
}

/** Whether performing one level satisfies another: itself, those it names, or else every lower rank. */
export const satisfies = (performed: ServiceLevel, level: ServiceLevel): boolean =>
  performed.id === level.id || (performed.covers?.includes(level.id) ?? level.rank < performed.rank);

const isRule = (trigger: Trigger): boolean => trigger.kind === 'rule';

/** What a completion says of a trigger: its day, the value of its meter, or nothing. */
const valueFor = (pace: Pace, done: Completion): number | undefined => {
  if (pace.meter === null) return done.day;
  const value: unknown = done.meters?.[pace.meter];
  return typeof value === 'number' && !Number.isNaN(value) ? value : undefined;
};

/** A track at the baseline. A level last done before it, by what was brought along, starts from there. */
const freshTrack = (position: ServicePosition, level: ServiceLevel, levels: readonly ServiceLevel[]): Track => {
  const baseline = { day: toEpochDay(position.baseline.on), meters: position.baseline.meters };
  const duty = position.dutyFactor ?? 1;
  const factor = level.isStatutory ? Math.min(1, duty) : duty;
  const paces = level.triggers.map((trigger) => paceOf(trigger, level, factor));
  const track: Track = {
    level,
    shift: level.triggers.some(isRule) ? 0 : level.shift,
    progress: paces.map((pace) => freshProgress(pace, valueFor(pace, baseline) ?? 0)),
    done: null,
    counted: 0,
  };
  const last = lastBroughtAlong(position, level, levels);
  return last === null ? track : startedFrom(track, last);
};

/** The last service brought along that satisfies a level; null: none. */
const lastBroughtAlong = (
  { broughtAlong = [] }: ServicePosition,
  level: ServiceLevel,
  levels: readonly ServiceLevel[],
): Completion | null => {
  let last: Completions[number] | null = null;
  for (const done of broughtAlong) {
    const performed = levels.find(({ id }) => id === done.levelId);
    if (performed === undefined || !satisfies(performed, level)) continue;
    if (last === null || done.on >= last.on) last = done;
  }
  return last === null ? null : { day: toEpochDay(last.on), meters: last.meters };
};

/** A trigger whose meter was not read then starts from the baseline. */
const startedFrom = (track: Track, done: Completion): Track => {
  for (const own of track.progress) {
    const value = valueFor(own.pace, done);
    if (value !== undefined) restart(own, value);
  }
  return { ...track, done, counted: 1 };
};

const countOnGrid = (track: Track, done: Completion): void => {
  let hasReachedAny = false;
  for (const own of track.progress) {
    const value = valueFor(own.pace, done);
    if (value !== undefined && hasReachedWindow(own, value)) hasReachedAny = true;
  }
  for (const own of track.progress) {
    const value = valueFor(own.pace, done);
    if (value === undefined || Number.isNaN(own.planned)) continue;
    if (!hasReachedAny) own.extra++;
    else if (hasReachedWindow(own, value)) catchUp(own, value);
    else restart(own, value);
  }
};

/**
 * Counts a completion that satisfies the level; `settleTrack` is due after the last. A trigger whose meter was not read keeps its anchor. With shift 0, a
 * completion too early for every trigger is `extra` and satisfies nothing; too early for some only, those start anew
 * from the actual value.
 */
export const countCompletion = (track: Track, done: Completion): void => {
  const { shift } = track;
  track.done = done;
  track.counted++;
  if (shift === 0) {
    countOnGrid(track, done);
    return;
  }
  for (const own of track.progress) {
    const value = valueFor(own.pace, done);
    if (value === undefined) continue;
    if (shift === 1) moveAnchor(own, value);
    else blend(own, value, shift);
  }
};

/** Reckons the next slots of a track that counts from completions; the others are reckoned as they go. */
export const settleTrack = (track: Track): void => {
  if (track.shift === 1 && track.done !== null) for (const own of track.progress) settle(own);
};

const isSamePace = (a: Pace, b: Pace): boolean =>
  a.rrule === b.rrule &&
  a.every === b.every &&
  a.everyInMonths === b.everyInMonths &&
  a.first === b.first &&
  a.firstInMonths === b.firstInMonths;

/** The trigger of an earlier revision that a trigger continues: the same kind and meter, in the same order. */
const earlierProgress = (earlier: Track, track: Track, index: number): Progress | undefined => {
  const pace = track.progress[index]?.pace;
  const isLike = (other: Progress): boolean => other.pace.kind === pace?.kind && other.pace.meter === pace.meter;
  const nth = track.progress.slice(0, index).filter(isLike).length;
  return earlier.progress.filter(isLike)[nth];
};

/** The same history seen by another revision: known triggers go on from their anchors, new ones from the last completion. */
const revisedTrack = (
  position: ServicePosition,
  level: ServiceLevel,
  { levels, earlier }: { readonly levels: readonly ServiceLevel[]; readonly earlier: Track | undefined },
): Track => {
  const track = freshTrack(position, level, levels);
  if (earlier === undefined) return track;
  const { done } = earlier;
  const progress = track.progress.map((fresh, i): Progress => {
    const before = earlierProgress(earlier, track, i);
    if (before === undefined) {
      const value = done === null ? undefined : valueFor(fresh.pace, done);
      if (value !== undefined) restart(fresh, value);
      return fresh;
    }
    const carried = { ...before };
    if (isSamePace(fresh.pace, before.pace)) carried.pace = fresh.pace;
    else changePace(carried, fresh.pace);
    return carried;
  });
  return { ...track, progress, done, counted: earlier.counted };
};

const revisionOn = (revisions: readonly ScheduledRevision[], on: CalendarDate): ScheduledRevision | undefined =>
  revisions.findLast((revision) => revision.effectiveFrom <= on) ?? revisions[0];

const byRank = (levels: readonly ServiceLevel[]): readonly ServiceLevel[] =>
  levels.every((level, i) => i === 0 || (levels[i - 1]?.rank ?? 0) <= level.rank)
    ? levels
    : levels.toSorted((a, b) => a.rank - b.rank);

type Completions = NonNullable<ServicePosition['completions']>;

const byDate = (completions: Completions): Completions =>
  completions.every((done, i) => i === 0 || (completions[i - 1]?.on ?? '') <= done.on)
    ? completions
    : completions.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** The tracks of a machine as its history is told. */
class History {
  tracks: readonly Track[];
  private levels: readonly ServiceLevel[];
  private readonly position: ServicePosition;

  constructor(position: ServicePosition, levels: readonly ServiceLevel[]) {
    this.position = position;
    this.levels = levels;
    this.tracks = levels.map((level) => freshTrack(position, level, levels));
  }

  /** Goes on with the levels of another revision. */
  adopt(levels: readonly ServiceLevel[]): void {
    if (levels === this.levels) return;
    const before = this.tracks;
    before.forEach(settleTrack);
    const earlier = (id: string): Track | undefined => before.find((track) => track.level.id === id);
    this.tracks = levels.map((level) => revisedTrack(this.position, level, { levels, earlier: earlier(level.id) }));
    this.levels = levels;
  }

  count(done: Completions[number]): void {
    const performed = this.levels.find((level) => level.id === done.levelId);
    if (performed === undefined) return;
    const completion = { day: toEpochDay(done.on), meters: done.meters };
    for (const track of this.tracks) if (satisfies(performed, track.level)) countCompletion(track, completion);
  }
}

/** One track per level in force today, by rank, with every completion since the baseline counted. */
export const serviceTracks = (position: ServicePosition): readonly Track[] => {
  const { programme, baseline, completions } = position;
  const current = byRank(programme.levels);
  const revisions = programme.revisions?.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)) ?? [];
  const history = new History(position, revisionOn(revisions, baseline.on)?.levels ?? current);
  for (const done of byDate(completions ?? [])) {
    if (done.on < baseline.on) continue;
    if (revisions.length > 0) history.adopt(revisionOn(revisions, done.on)?.levels ?? current);
    history.count(done);
  }
  history.adopt(current);
  history.tracks.forEach(settleTrack);
  return history.tracks;
};
