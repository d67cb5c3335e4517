/**
 * Meters: what a reading means over the life of a machine, which readings are believed, which one is current.
 * A reading not believed is kept and shown but never used; a person may confirm it, or void it.
 */
import { type CalendarDate, isCalendarDate, toEpochDay } from '#kernel/calendarDate.ts';
import { believedReadings, type ChainPoint, mayFollow } from './readingChain.ts';
import type { MeterUnit } from './serviceLevel.ts';
import type { UsePerDay } from './servicePosition.ts';
import { type DayPoint, useRate } from './useRate.ts';

/** A reading to judge; values are lifetime values. Empty cells of a log come as null. */
export interface Reading {
  readonly takenOn: CalendarDate;
  readonly value: number | null;
  /** A person vouched for it: the chain must contain it. */
  readonly confirmed?: boolean | undefined;
  /** `confirmed` as above; `void` is left out of the review altogether. */
  readonly state?: string | null | undefined;
}

/** Why a reading is not believed. */
export type SuspectReason = 'backwards' | 'tooFast' | 'future' | 'duplicate' | 'blank';

export interface Suspect<R extends Reading = Reading> {
  readonly reading: R;
  readonly reason: SuspectReason;
}

export interface ReadingReview<R extends Reading = Reading> {
  /** By date, on one day by value. */
  readonly accepted: readonly R[];
  /** In the order given. */
  readonly suspect: readonly Suspect<R>[];
}

export interface ReviewOptions {
  /** Later readings are `future`; none is when it is not given. */
  readonly today?: CalendarDate | undefined;
  /** Greatest rise a day; for cycles, which have no cap of their own, or in place of the unit's. */
  readonly capPerDay?: number | null | undefined;
}

/** Greatest believable rise a day by unit. */
const physicalCap: Record<MeterUnit, number> = { km: 1500, mi: 930, h: 24, cycle: Number.POSITIVE_INFINITY };

interface Judged<R extends Reading> extends ChainPoint {
  readonly reading: R;
  readonly order: number;
}

const isVoid = ({ state }: Reading): boolean => state === 'void' || state === 'voided';
const isConfirmed = ({ state, confirmed }: Reading): boolean => confirmed === true || state === 'confirmed';

const byDayThenValue = (a: Judged<Reading>, b: Judged<Reading>): number =>
  a.day - b.day || a.value - b.value || Number(b.isConfirmed) - Number(a.isConfirmed) || a.order - b.order;

/** Why a reading is off the chain, by the believed ones before and after it. */
const chainReason = (
  point: ChainPoint,
  around: readonly [ChainPoint | undefined, ChainPoint | undefined],
  cap: number,
): SuspectReason => {
  const [before, after] = around;
  if (before !== undefined && point.value < before.value) return 'backwards';
  if (before !== undefined && !mayFollow(before, point, cap)) return 'tooFast';
  return after !== undefined && point.value > after.value ? 'backwards' : 'tooFast';
};

/** Readings fit for the chain by day and value, and those refused before it. */
const sorted = <R extends Reading>(readings: readonly R[], options: ReviewOptions) => {
  const points: Judged<R>[] = [];
  const reasons = new Map<number, SuspectReason>();
  for (const [order, reading] of readings.entries()) {
    if (isVoid(reading)) continue;
    const { takenOn, value } = reading;
    if (typeof value !== 'number' || !Number.isFinite(value) || !isCalendarDate(takenOn)) reasons.set(order, 'blank');
    else if (options.today !== undefined && takenOn > options.today) reasons.set(order, 'future');
    else points.push({ day: toEpochDay(takenOn), value, isConfirmed: isConfirmed(reading), reading, order });
  }
  points.sort(byDayThenValue);
  const distinct = points.filter((point, i) => {
    const before = points[i - 1];
    if (before === undefined || before.day !== point.day || before.value !== point.value) return true;
    reasons.set(point.order, 'duplicate');
    return false;
  });
  return { points: distinct, reasons };
};

/**
 * Which readings of one meter are believed: the longest chain that never falls and never climbs faster than the cap
 * of the unit (1,500 km, 930 mi, 24 h a day; cycles by `capPerDay` only; two readings of one day count as one day
 * apart). The same value again on the same day is a `duplicate`. Confirmed readings are on the chain whatever the
 * others say, void ones appear in neither list. Of equally long chains the one of the earlier readings is believed.
 * O(n log n).
 */
export const reviewReadings = <R extends Reading>(
  readings: readonly R[],
  unit: MeterUnit,
  options: ReviewOptions = {},
): ReadingReview<R> => {
  const cap = options.capPerDay ?? physicalCap[unit];
  const { points, reasons } = sorted(readings, options);
  const chain = believedReadings(points, cap);
  let next = 0;
  for (const [i, point] of points.entries()) {
    if (chain[next] === i) next++;
    else reasons.set(point.order, chainReason(point, [points[chain[next - 1] ?? -1], points[chain[next] ?? -1]], cap));
  }
  return {
    accepted: chain.flatMap((i) => points[i]?.reading ?? []),
    suspect: readings.flatMap((reading, order) => {
      const reason = reasons.get(order);
      return reason === undefined ? [] : [{ reading, reason }];
    }),
  };
};

/** The current reading: the latest accepted one by date, never the greatest; of one day the greatest. Null without any. */
export const currentReading = <R extends Reading>(accepted: readonly R[]): R | null => {
  let current: R | null = null;
  for (const reading of accepted) {
    const isLater = current === null || reading.takenOn > current.takenOn;
    if (isLater || (reading.takenOn === current?.takenOn && (reading.value ?? 0) >= (current.value ?? 0)))
      current = reading;
  }
  return current;
};

/** From `on` (inclusive) a meter's lifetime value is the value shown plus `offset`, until the next event. */
export interface MeterOffset {
  readonly on: CalendarDate;
  readonly offset: number;
}

/** Lifetime value of a value shown on a date: shown + the offset of the latest event on or before it. */
export const lifetimeValue = (shown: number, takenOn: CalendarDate, events: readonly MeterOffset[]): number => {
  let latest: MeterOffset | null = null;
  for (const event of events) {
    if (event.on <= takenOn && (latest === null || event.on >= latest.on)) latest = event;
  }
  return shown + (latest?.offset ?? 0);
};

/**
 * Offset from a replacement or roll-over on: the lifetime value at that moment less what the meter shows after it.
 * A meter changed at 182,400 km for one that shows 12 gets 182,388.
 */
export const offsetAfterEvent = (lifetimeAtEvent: number, shownAfter: number): number => lifetimeAtEvent - shownAfter;

/** Accepted readings up to `today` as one point a day, the greatest of each. */
const dayPoints = (accepted: readonly Reading[], today: CalendarDate): readonly DayPoint[] => {
  const greatest = new Map<number, number>();
  for (const { takenOn, value } of accepted) {
    if (value === null || takenOn > today) continue;
    const day = toEpochDay(takenOn);
    greatest.set(day, Math.max(value, greatest.get(day) ?? value));
  }
  return Array.from(greatest, ([day, value]) => ({ day, value })).sort((a, b) => a.day - b.day);
};

/**
 * Use per day as of `today`, in units of the meter, with the band between which four months in five fall; null when
 * fewer than two days were read. Readings are accepted ones, lifetime values, in any order; later ones than `today`
 * are left aside. A figure entered by hand takes the place of null, not of a rate.
 */
export const usePerDay = (accepted: readonly Reading[], today: CalendarDate): UsePerDay | null =>
  useRate(dayPoints(accepted, today), toEpochDay(today));
