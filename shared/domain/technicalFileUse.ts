/** How a machine was used, as its technical file tells it: its meters month by month, and its daily checks. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Check, CheckVerdict } from './check.ts';
import { itemsOf } from './checkRevisions.ts';
import { shiftOf } from './checksSettings.ts';
import type { LocalText } from './language.ts';
import { lifetimeValue } from './meter.ts';
import type { Meter, MeterReading } from './meterRecord.ts';
import { sumOfQuantities } from './stock.ts';
import { byDayThen, type FilePeriod, isWithin, type TechnicalFileRows } from './technicalFileRows.ts';

/** A reading: what the meter showed, and the lifetime value it stands for. */
export interface FileReading extends Pick<MeterReading, 'value' | 'source' | 'takenBy' | 'state' | 'reason'> {
  readonly on: CalendarDate;
  readonly lifetime: number;
}

/** The accepted readings of a month. Values are lifetime values. */
export interface FileMonth {
  /** `2026-03`. */
  readonly month: string;
  readonly readings: number;
  /** Of the last day of the month with a reading. */
  readonly last: number;
  /** Rise since the last reading before the month; of the first month since its first reading. */
  readonly rise: number;
}

/** A meter. */
export interface FileMeter {
  readonly unit: Meter['unit'];
  /** Replacements and roll-overs: from then on lifetime value = shown value + `offset`. */
  readonly changes: readonly { readonly on: CalendarDate; readonly offset: number; readonly note: string }[];
  /** Lifetime values and days of the first and the latest accepted reading; null without any. */
  readonly first: { readonly on: CalendarDate; readonly value: number } | null;
  readonly current: { readonly on: CalendarDate; readonly value: number } | null;
  readonly months: readonly FileMonth[];
  /** Every reading, oldest first, suspect and voided ones included. */
  readonly readings: readonly FileReading[];
}

/** The first seven letters of a date: its month. */
const monthOf = (day: CalendarDate): string => day.slice(0, 7);

const grouped = <T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
};

const monthsOf = (accepted: readonly FileReading[]): readonly FileMonth[] => {
  let before = accepted[0]?.lifetime ?? 0;
  return [...grouped(accepted, ({ on }) => monthOf(on))].map(([month, readings]) => {
    const last = readings.at(-1)?.lifetime ?? before;
    const rise = sumOfQuantities([last, -before]);
    before = last;
    return { month, readings: readings.length, last, rise };
  });
};

const pointOf = (reading: FileReading | undefined): FileMeter['first'] =>
  reading === undefined ? null : { on: reading.on, value: reading.lifetime };

const meterOf = (meter: Meter, { readings }: TechnicalFileRows, period: FilePeriod): FileMeter => {
  const own = readings
    .filter(({ meterId, takenOn }) => meterId === meter.id && isWithin(takenOn, period))
    .map(({ takenOn, value, source, takenBy, state, reason }) => ({
      ...{ value, source, takenBy, state, reason },
      on: takenOn,
      lifetime: sumOfQuantities([lifetimeValue(value, takenOn, meter.events)]),
    }))
    .toSorted((a, b) => (a.on === b.on ? a.lifetime - b.lifetime : a.on < b.on ? -1 : 1));
  const accepted = own.filter(({ state }) => state === 'accepted');
  return {
    unit: meter.unit,
    changes: meter.events
      .filter(({ on }) => isWithin(on, period))
      .map(({ on, offset, note }) => ({ on, offset, note }))
      .toSorted(
        byDayThen(
          ({ on }) => on,
          ({ note }) => note,
        ),
      ),
    first: pointOf(accepted[0]),
    current: pointOf(accepted.at(-1)),
    months: monthsOf(accepted),
    readings: own,
  };
};

/** The machine's meters with their readings of the period. */
export const fileMeters = (rows: TechnicalFileRows, period: FilePeriod): readonly FileMeter[] =>
  rows.meters.map((meter) => meterOf(meter, rows, period)).toSorted((a, b) => (a.unit < b.unit ? -1 : 1));

/** The daily checks of a month. */
export interface FileCheckMonth {
  /** `2026-03`. */
  readonly month: string;
  /** Finished ones; those without and with something abnormal add up to it. */
  readonly done: number;
  readonly normal: number;
  readonly abnormal: number;
  /** The machine was not used. */
  readonly notUsed: number;
  /** Begun and never finished. */
  readonly open: number;
}

/** A check on which something was not as it should be. */
export interface FileAbnormalCheck {
  readonly on: CalendarDate;
  /** Name of the shift; empty where none is set. */
  readonly shift: string;
  readonly operator: string;
  readonly items: readonly { readonly text: LocalText; readonly value: number | null; readonly defectNo: string }[];
  /** Verdicts other than the good ones. */
  readonly verdicts: readonly CheckVerdict[];
  readonly notes: string;
}

/** The daily checks of the period. */
export interface FileChecks {
  readonly months: readonly FileCheckMonth[];
  readonly total: Omit<FileCheckMonth, 'month'>;
  readonly abnormal: readonly FileAbnormalCheck[];
}

const goodVerdicts: ReadonlySet<CheckVerdict> = new Set(['fit', 'continue', 'park']);

/** Whether something was not as it should be: a defect was found, an earlier repair refused, or a verdict was not good. */
export const isAbnormal = ({ answers, verdicts, confirmations }: Check): boolean =>
  answers.some(({ answer }) => answer === 'defect') ||
  confirmations.some(({ isGood }) => !isGood) ||
  verdicts.some(({ verdict }) => !goodVerdicts.has(verdict));

const countsOf = (checks: readonly Check[]): FileChecks['total'] => {
  const done = checks.filter(({ state }) => state === 'done');
  const abnormal = done.filter(isAbnormal).length;
  return {
    done: done.length,
    normal: done.length - abnormal,
    abnormal,
    notUsed: checks.filter(({ state }) => state === 'notUsed').length,
    open: checks.filter(({ state }) => state === 'open').length,
  };
};

const abnormalOf = (check: Check, rows: TechnicalFileRows): FileAbnormalCheck => {
  const revision = rows.checkRevisions.get(check.checkRevisionId);
  const items = revision === undefined ? [] : itemsOf(revision);
  return {
    on: check.day,
    shift: shiftOf(rows.settings.checks, check.shiftId)?.name ?? '',
    operator: check.operatorName,
    items: check.answers
      .filter(({ answer }) => answer === 'defect')
      .map(({ itemId, value, defectId }) => ({
        text: items.find(({ id }) => id === itemId)?.text ?? { en: itemId },
        value,
        defectNo: rows.defects.find(({ id }) => id === defectId)?.number ?? '',
      })),
    verdicts: check.verdicts.map(({ verdict }) => verdict).filter((verdict) => !goodVerdicts.has(verdict)),
    notes: check.notes,
  };
};

/** The daily checks of the period: counts by month, and those that were not normal, oldest first. */
export const fileChecks = (rows: TechnicalFileRows, period: FilePeriod): FileChecks => {
  const checks = rows.checks
    .filter(({ day }) => isWithin(day, period))
    .toSorted(
      byDayThen(
        ({ day }) => day,
        ({ startedAt }) => startedAt,
      ),
    );
  return {
    months: [...grouped(checks, ({ day }) => monthOf(day))].map(([month, own]) => ({ month, ...countsOf(own) })),
    total: countsOf(checks),
    abnormal: checks
      .filter(({ state }) => state === 'done')
      .filter(isAbnormal)
      .map((check) => abnormalOf(check, rows)),
  };
};
