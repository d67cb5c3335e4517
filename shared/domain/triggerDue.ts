/**
 * How one trigger stands today: its status, its window, what is left, and from what it is reckoned. A status that
 * only projected use reaches is `estimated`.
 */
import { type CalendarDate, fromEpochDay, lastEpochDay } from '#kernel/calendarDate.ts';
import { dayOfValue, type MeterClock, type MeterClocks } from './meterClock.ts';
import { triggerWindow, type Window } from './serviceWindow.ts';
import { valueSlack } from './triggerPace.ts';
import { earlyOf, lateOf, type Progress } from './triggerProgress.ts';

/** From the least to the most severe. */
export const dueStatuses = ['unknown', 'planned', 'soon', 'open', 'due', 'overdue'] as const;
export type DueStatus = (typeof dueStatuses)[number];

/** One trigger of a level, in the order of the level's triggers. */
export interface TriggerDue {
  readonly status: DueStatus;
  /** Whether the status is reached by projection only. */
  readonly estimated: boolean;
  /** Due date of a calendar or rule trigger. */
  readonly dueOn: CalendarDate | null;
  /** Due lifetime value of a usage trigger. */
  readonly dueAt: number | null;
  /** Due date, projected for usage; window, both days inclusive. */
  readonly on: CalendarDate | null;
  readonly openOn: CalendarDate | null;
  readonly closeOn: CalendarDate | null;
  /** Due date at the p90 and at the p10 of use; the same as `on` for calendar and rule. */
  readonly onEarliest: CalendarDate | null;
  readonly onLatest: CalendarDate | null;
  /** What the interval counts from: a date, or a lifetime value. */
  readonly anchorOn: CalendarDate | null;
  readonly anchorAt: number | null;
  /** Days, or units of the meter by its latest reading, to the due point; negative when past it. */
  readonly left: number | null;
  /** The reading a usage trigger is reckoned from. */
  readonly readOn: CalendarDate | null;
  readonly readAt: number | null;
  readonly missed: number;
  readonly extra: number;
}

/** Severities are places in `dueStatuses`. */
export const severity = { unknown: 0, planned: 1, soon: 2, open: 3, due: 4, overdue: 5 } as const;
export const statusOf = (place: number): DueStatus => dueStatuses[place] ?? 'unknown';

/** A day as a date, at most the last one that has a name; null when not known. */
export const dateOrNull = (day: number): CalendarDate | null =>
  Number.isNaN(day) ? null : fromEpochDay(Math.min(day, lastEpochDay));

const numberOrNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** The day the due list is asked on, how far ahead it looks, and the meters. */
export interface Setting {
  readonly today: number;
  readonly notice: number;
  readonly clocks: MeterClocks;
}

/** A trigger in figures: days are epoch days, NaN when not known. */
export interface TriggerState {
  readonly progress: Progress;
  readonly clock: MeterClock | undefined;
  readonly window: Window;
  /** `on` at the p90 and at the p10 of use. */
  readonly earliest: number;
  readonly latest: number;
  /** Severity by readings and calendar alone. */
  readonly firm: number;
  /** Severity with use projected to today. */
  readonly projected: number;
}

const aheadSeverity = (on: number, setting: Setting): number =>
  on <= setting.today + setting.notice ? severity.soon : severity.planned;

/** Due today is not overdue: that begins the day after the window closes. */
const severityByDate = (window: Window, setting: Setting): number => {
  const { today } = setting;
  if (Number.isNaN(window.on)) return severity.unknown;
  if (today > window.closeOn) return severity.overdue;
  if (today >= window.on) return severity.due;
  return today >= window.openOn ? severity.open : aheadSeverity(window.on, setting);
};

const severityByValue = (progress: Progress, value: number): number => {
  const over = value - progress.planned;
  if (over > lateOf(progress) + valueSlack) return severity.overdue;
  if (over >= -valueSlack) return severity.due;
  return over >= -earlyOf(progress) - valueSlack ? severity.open : severity.planned;
};

type Severities = Pick<TriggerState, 'firm' | 'projected'>;

const both = (place: number): Severities => ({ firm: place, projected: place });

/** `read` is the severity by the latest reading. */
const usageSeverities = (read: number, window: Window, setting: Setting): Severities => {
  if (read >= severity.due) return both(read);
  if (window.on <= setting.today) return { firm: read, projected: severity.due };
  if (read === severity.open) return both(read);
  if (window.openOn <= setting.today) return { firm: read, projected: severity.open };
  return both(Number.isNaN(window.on) ? severity.unknown : aheadSeverity(window.on, setting));
};

/** Reckons one trigger. */
export const triggerState = (progress: Progress, setting: Setting): TriggerState => {
  const { pace, planned } = progress;
  const window = triggerWindow(progress, setting.clocks);
  if (pace.meter === null) {
    const place = severityByDate(window, setting);
    return { progress, clock: undefined, window, earliest: planned, latest: planned, firm: place, projected: place };
  }
  const clock = setting.clocks[pace.meter];
  const { firm, projected } =
    clock === undefined || Number.isNaN(planned)
      ? both(severity.unknown)
      : usageSeverities(severityByValue(progress, clock.value), window, setting);
  return {
    progress,
    clock,
    window,
    earliest: dayOfValue(clock, planned, clock?.p90 ?? Number.NaN),
    latest: dayOfValue(clock, planned, clock?.p10 ?? Number.NaN),
    firm,
    projected,
  };
};

/** The trigger as shown. */
export const triggerDue = (state: TriggerState, today: number): TriggerDue => {
  const { progress, clock, window, firm, projected } = state;
  const { planned, anchor, missed, extra } = progress;
  const isUsage = progress.pace.meter !== null;
  return {
    status: statusOf(projected),
    estimated: projected > firm,
    dueOn: isUsage ? null : dateOrNull(planned),
    dueAt: isUsage ? numberOrNull(planned) : null,
    on: dateOrNull(window.on),
    openOn: dateOrNull(window.openOn),
    closeOn: dateOrNull(window.closeOn),
    onEarliest: dateOrNull(state.earliest),
    onLatest: dateOrNull(state.latest),
    anchorOn: isUsage ? null : dateOrNull(anchor),
    anchorAt: isUsage ? anchor : null,
    left: numberOrNull(planned - (isUsage ? (clock?.value ?? Number.NaN) : today)),
    readOn: clock === undefined ? null : fromEpochDay(clock.day),
    readAt: clock === undefined ? null : clock.value,
    missed,
    extra,
  };
};
