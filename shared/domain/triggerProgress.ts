/**
 * Where a trigger stands in its history: from what it counts and which slot comes next. Values are epoch days for
 * calendar and rule triggers, lifetime meter values for usage. Changed in place: a due list replays a million completions.
 */
import { ruleSlotAfter } from './recurrence.ts';
import { gridSlot, type Pace, valueSlack } from './triggerPace.ts';

export interface Progress {
  pace: Pace;
  /** Slot 0 of the grid now counted on. */
  origin: number;
  /** Number of the next slot on that grid. */
  k: number;
  /** Whether slot 1 ends the first interval. */
  isFirst: boolean;
  /** What the next slot counts from: the slot last satisfied, or the actual value. */
  anchor: number;
  /** The next slot; NaN when there is none. */
  planned: number;
  missed: number;
  extra: number;
}

/** NaN, hence `unknown`, for a rule without occurrences and for an interval that is no interval: neither may hang the list. */
const firstSlot = (progress: Progress): number => {
  const { pace, origin } = progress;
  if (pace.kind === 'rule') return ruleSlotAfter(pace.rrule, origin, origin);
  if (!(pace.every > 0) || !(pace.first > 0)) return Number.NaN;
  return gridSlot(pace, progress, 1);
};

const slotAfterPlanned = (progress: Progress): number => {
  const { pace, origin, k, planned } = progress;
  return pace.kind === 'rule' ? ruleSlotAfter(pace.rrule, origin, planned) : gridSlot(pace, progress, k + 1);
};

/** Progress at the baseline. */
export const freshProgress = (pace: Pace, origin: number): Progress => {
  const progress = { pace, origin, k: 1, isFirst: true, anchor: origin, planned: Number.NaN, missed: 0, extra: 0 };
  progress.planned = firstSlot(progress);
  return progress;
};

/**
 * Moves the anchor to `value`, the first interval being over, and leaves the next slot to `settle`: what counts from
 * completions need not reckon every slot of a long history.
 */
export const moveAnchor = (progress: Progress, value: number): void => {
  progress.origin = value;
  progress.k = 1;
  progress.isFirst = false;
  progress.anchor = value;
};

/** Reckons the next slot after `moveAnchor`; further on a grid it is known already. */
export const settle = (progress: Progress): void => {
  if (progress.k === 1) progress.planned = firstSlot(progress);
};

/** Counts anew from `value`, the first interval being over. */
export const restart = (progress: Progress, value: number): void => {
  moveAnchor(progress, value);
  settle(progress);
};

/** Goes on from the last anchor at another pace: a revision of the programme. */
export const changePace = (progress: Progress, pace: Pace): void => {
  progress.pace = pace;
  progress.isFirst = progress.isFirst && progress.k === 1;
  progress.origin = progress.anchor;
  progress.k = 1;
  progress.planned = firstSlot(progress);
};

/** How far before the next slot its window opens. */
export const earlyOf = ({ pace, isFirst, k }: Progress): number => (isFirst && k === 1 ? pace.firstEarly : pace.early);

/** How far after the next slot its window closes. */
export const lateOf = ({ pace, isFirst, k }: Progress): number => (isFirst && k === 1 ? pace.firstLate : pace.late);

/** Whether a completion at `value` has reached the early window of the next slot. */
export const hasReachedWindow = (progress: Progress, value: number): boolean =>
  value >= progress.planned - earlyOf(progress) - valueSlack;

/** Slots that may be passed over in one step because none of them can be the latest reached. */
const sureSteps = ({ pace, planned }: Progress, value: number): number => {
  if (pace.kind === 'rule') return 0;
  const longest = pace.everyInMonths ? pace.every * 31 : pace.every;
  return Math.max(0, Math.floor((value + pace.early - planned) / longest) - 1);
};

/** Satisfies the latest slot whose early window `value` has reached, counting those passed over; it must have reached the next one's. */
export const catchUp = (progress: Progress, value: number): void => {
  const { pace } = progress;
  const sure = sureSteps(progress, value);
  if (sure > 0) {
    progress.k += sure;
    progress.missed += sure;
    progress.planned = gridSlot(pace, progress, progress.k);
  }
  let next = slotAfterPlanned(progress);
  while (value >= next - pace.early - valueSlack) {
    progress.k++;
    progress.missed++;
    progress.planned = next;
    next = slotAfterPlanned(progress);
  }
  progress.anchor = progress.planned;
  progress.planned = next;
  progress.k++;
};

/** Half away from zero: -2.5 becomes -3. The slack forgives what binary fractions lose of a half. */
const roundedDays = (days: number): number => Math.sign(days) * Math.floor(Math.abs(days) + 0.5 + 1e-9);

/** Counts on from the planned slot moved by `shift` of the deviation, which is none inside the tolerance. */
export const blend = (progress: Progress, value: number, shift: number): void => {
  const deviation = value - progress.planned;
  const isEarly = deviation < -earlyOf(progress) - valueSlack;
  const isLate = deviation > lateOf(progress) + valueSlack;
  const moved = isEarly || isLate ? shift * deviation : 0;
  restart(progress, progress.planned + (progress.pace.kind === 'usage' ? moved : roundedDays(moved)));
};
