/** What follows when the readings of a meter change: verdicts on the others, and the meter's summary. */
import { type Change, changeOf, revised } from './change.ts';
import type { Context } from './context.ts';
import type { Meter, MeterReading } from './meterRecord.ts';
import { type MeterReview, reviewMeter } from './meterSummary.ts';

/** A meter, its whole log as stored, and what is to become of them. */
export interface MeterWriting {
  readonly meter: Meter;
  readonly log: readonly MeterReading[];
  /** New readings, and stored ones with columns changed (their `rev` as stored). */
  readonly written: readonly MeterReading[];
  /** Columns of the meter to change besides its summary. */
  readonly columns?: Partial<Pick<Meter, 'events' | 'handUsePerDay' | 'capPerDay'>>;
}

const judged = (reading: MeterReading, { suspect }: MeterReview): MeterReading => {
  if (reading.state === 'void') return reading;
  const reason = suspect.get(reading.id) ?? null;
  return { ...reading, state: reason === null ? 'accepted' : 'suspect', reason };
};

const isSame = (a: MeterReading, b: MeterReading): boolean =>
  a.state === b.state && a.reason === b.reason && a.confirmed === b.confirmed;

const readingChanges = (writing: MeterWriting, review: MeterReview, context: Context): readonly Change[] => {
  const stored = new Map(writing.log.map((reading) => [reading.id, reading]));
  return logAfter(writing).flatMap((reading) => {
    const before = stored.get(reading.id);
    const after = judged(reading, review);
    if (before === undefined) return [changeOf('readings', null, after)];
    const { state, reason, confirmed } = after;
    return isSame(before, after)
      ? []
      : [changeOf('readings', before, revised(before, { state, reason, confirmed }, context))];
  });
};

const logAfter = ({ log, written }: MeterWriting): readonly MeterReading[] => {
  const changed = new Map(written.map((reading) => [reading.id, reading]));
  const fresh = written.filter(({ id }) => !log.some((reading) => reading.id === id));
  return [...log.map((reading) => changed.get(reading.id) ?? reading), ...fresh];
};

const basisOf = ({ events, handUsePerDay, capPerDay, summary }: Meter): string =>
  JSON.stringify([events, handUsePerDay, capPerDay, summary]);

/**
 * The changes that write `written` and `columns`, give every reading of the log its verdict anew and renew the
 * meter's summary. Rows that stay as they are are not among them; the meter's `rev` rises with every change of its log,
 * so that a copy of the log is known to be right by it.
 */
export const meterChanges = (writing: MeterWriting, context: Context): readonly Change[] => {
  const { meter } = writing;
  const basis: Meter = { ...meter, ...writing.columns };
  const review = reviewMeter(basis, logAfter(writing), context.today);
  const after = { ...basis, summary: review.summary };
  const readings = readingChanges(writing, review, context);
  return [
    ...readings,
    ...(readings.length === 0 && basisOf(meter) === basisOf(after)
      ? []
      : [changeOf('meters', meter, revised(meter, { ...writing.columns, summary: review.summary }, context))]),
  ];
};
