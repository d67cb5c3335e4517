/** What is left of the guarantee on a certificate: days and distance, which is first, or when and by what it ended. */
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import type { Certificate } from './certificate.ts';
import type { CompletionContent } from './certificateContents.ts';
import { lifetimeValue } from './meter.ts';
import { shownValue } from './meterValues.ts';
import type { LoggedMeter } from './orderReadings.ts';

/** A guarantee as it stands on paper. */
export type GuaranteeOnPaper = NonNullable<CompletionContent['guarantee']>;

/** A completion certificate under whose guarantee a machine may be. */
export interface Guaranteed {
  readonly certificate: Certificate;
  readonly content: CompletionContent;
  readonly guarantee: GuaranteeOnPaper;
}

/**
 * The guarantee a certificate carries; null: none. One that is void or replaced carries none: the one issued in its
 * place carries its own. One issued before certificates were sealed still binds.
 */
export const guaranteedBy = (certificate: Certificate): Guaranteed | null => {
  const { content, voided, replacedById } = certificate;
  const isStanding = voided === null && replacedById === null;
  if (!isStanding || content.kind !== 'completion' || content.guarantee === null) return null;
  return { certificate, content, guarantee: content.guarantee };
};

/** What an odometer showed, as if it had never been changed since the machine left, in any order. */
export interface OdometerLog {
  /** Use on a usual day; null: not known. */
  readonly perDay: number | null;
  readonly readings: readonly { readonly takenOn: CalendarDate; readonly value: number }[];
}

/**
 * The log of the odometer a guarantee is counted on; null where it counts no distance, or the machine has no meter of
 * that unit any more. Readings that are not believed are left out; a meter without its log stands for its latest.
 */
export const odometerFor = (
  { content, guarantee }: Pick<Guaranteed, 'content' | 'guarantee'>,
  meters: readonly LoggedMeter[],
): OdometerLog | null => {
  const logged = meters.find(({ meter }) => meter.unit === guarantee.untilMeter?.unit);
  if (logged === undefined) return null;
  const { events, summary } = logged.meter;
  const { current, usePerDay } = summary;
  const asAtExit = (lifetime: number): number => shownValue(lifetime, content.dateOut, events);
  const believed = logged.log.filter(({ state }) => state === 'accepted');
  return {
    perDay: usePerDay?.p50 ?? null,
    readings: [
      ...believed.map(({ takenOn, value }) => ({ takenOn, value: asAtExit(lifetimeValue(value, takenOn, events)) })),
      ...(current === null ? [] : [{ takenOn: current.takenOn, value: asAtExit(current.value) }]),
    ],
  };
};

/** Distance that is left. */
export interface DistanceLeft {
  readonly unit: 'km' | 'mi' | 'h' | 'cycle';
  readonly value: number;
  /** Day of the reading it is reckoned from. */
  readonly readOn: CalendarDate;
  /** Whether the odometer was read since the machine left. */
  readonly isRead: boolean;
}

/** What is left of a guarantee on a day. */
export interface GuaranteeLeft {
  /** Days that follow the day; 0 on the last one and after it. */
  readonly days: number;
  /** Null: not known, the paper names no end reading. */
  readonly distance: DistanceLeft | null;
  /** Which is likely to be reached first; null: not known, or reached. */
  readonly first: 'days' | 'distance' | null;
  /** By what it ended, and its last day; by distance the day of the first reading past its end. Null: it runs. */
  readonly ended: { readonly by: 'days' | 'distance'; readonly on: CalendarDate } | null;
}

const distanceOf = (
  { content, guarantee }: Pick<Guaranteed, 'content' | 'guarantee'>,
  read: OdometerLog['readings'],
): DistanceLeft | null => {
  const end = guarantee.untilMeter;
  if (end === null) return null;
  const atExit = content.meters.find(({ unit }) => unit === end.unit)?.value ?? 0;
  const farthest = read.reduce((most, reading) => (reading.value > most.value ? reading : most), {
    takenOn: content.dateOut,
    value: atExit,
  });
  // A tenth of the unit is as fine as an odometer shows.
  const value = Math.round(Math.max(0, end.value - farthest.value) * 10) / 10;
  return { unit: end.unit, value, readOn: farthest.takenOn, isRead: read.length > 0 };
};

const firstOf = (
  days: number,
  distance: DistanceLeft | null,
  { perDay, today }: { readonly perDay: number | null; readonly today: CalendarDate },
): GuaranteeLeft['first'] => {
  if (distance === null) return 'days';
  if (perDay === null || perDay <= 0) return null;
  return distance.value / perDay - daysBetween(distance.readOn, today) < days ? 'distance' : 'days';
};

/**
 * What is left of a guarantee on a day: the last day and the end reading are inclusive, whichever is passed first ends
 * it. Readings before the machine left or after the day are not looked at. Nothing is ever below zero.
 */
export const guaranteeLeft = (
  guaranteed: Pick<Guaranteed, 'content' | 'guarantee'>,
  odometer: OdometerLog | null,
  today: CalendarDate,
): GuaranteeLeft => {
  const { content, guarantee } = guaranteed;
  const { until, untilMeter } = guarantee;
  const read = (odometer?.readings ?? []).filter(({ takenOn }) => takenOn > content.dateOut && takenOn <= today);
  const days = Math.min(guarantee.days, Math.max(0, daysBetween(today, until)));
  const distance = distanceOf(guaranteed, read);
  const past = read
    .filter(({ value }) => untilMeter !== null && value > untilMeter.value)
    .map(({ takenOn }) => takenOn)
    .toSorted()
    .find((on) => on <= until);
  if (past !== undefined) return { days, distance, first: null, ended: { by: 'distance', on: past } };
  if (today > until) return { days, distance, first: null, ended: { by: 'days', on: until } };
  return { days, distance, first: firstOf(days, distance, { perDay: odometer?.perDay ?? null, today }), ended: null };
};
