/**
 * What is due, when and why: the due points, windows and statuses of one piece of equipment. Derived from its
 * records at every question and never stored.
 */
import { type CalendarDate, toEpochDay } from '#kernel/calendarDate.ts';
import { meterClocks } from './meterClock.ts';
import type { MeterUnit } from './serviceLevel.ts';
import type { ServicePosition } from './servicePosition.ts';
import { serviceTracks, type Track } from './serviceTrack.ts';
import { combinedDay, combinedWindow, type Window } from './serviceWindow.ts';
import {
  type DueStatus,
  dateOrNull,
  type Setting,
  severity,
  statusOf,
  type TriggerDue,
  type TriggerState,
  triggerDue,
  triggerState,
} from './triggerDue.ts';

/** One level. Dates are null where not known; `estimated` when the status is reached by projection only. */
export interface Due {
  readonly levelId: string;
  readonly status: DueStatus;
  readonly on: CalendarDate | null;
  readonly openOn: CalendarDate | null;
  readonly closeOn: CalendarDate | null;
  /** Due date of the first calendar or rule trigger. */
  readonly dueOn: CalendarDate | null;
  /** Due lifetime value by unit; of several triggers on one meter the one that governs by `combine`. */
  readonly dueAt: { readonly [Unit in MeterUnit]?: number };
  /** Index of the trigger that gives `on`. */
  readonly limitedBy: number | null;
  readonly estimated: boolean;
  readonly missed: number;
  readonly extra: number;
  /** `on` at the p90 and at the p10 of use. */
  readonly onEarliest: CalendarDate | null;
  readonly onLatest: CalendarDate | null;
  readonly triggers: readonly TriggerDue[];
}

type Whole = Pick<TriggerState, 'window' | 'earliest' | 'latest' | 'firm' | 'projected'>;

/** Two triggers as one: `first` takes the most severe status and the earliest days, `last` the contrary. */
const combined = (combine: 'first' | 'last', a: Whole, b: Whole): Whole => {
  const pick = combine === 'last' ? Math.min : Math.max;
  return {
    window: combinedWindow(combine, a.window, b.window),
    earliest: combinedDay(combine, a.earliest, b.earliest),
    latest: combinedDay(combine, a.latest, b.latest),
    firm: pick(a.firm, b.firm),
    projected: pick(a.projected, b.projected),
  };
};

const unknownDays: Window = { on: Number.NaN, openOn: Number.NaN, closeOn: Number.NaN };
const unknownWhole: Whole = {
  window: unknownDays,
  earliest: Number.NaN,
  latest: Number.NaN,
  firm: severity.unknown,
  projected: severity.unknown,
};

const wholeOf = (states: readonly TriggerState[], combine: 'first' | 'last'): Whole => {
  let whole: Whole | null = null;
  for (const state of states) whole = whole === null ? state : combined(combine, whole, state);
  return whole === null || whole.projected === severity.unknown ? unknownWhole : whole;
};

const dueValues = ({ level, progress }: Track): Due['dueAt'] => {
  const values: { [Unit in MeterUnit]?: number } = {};
  const pick = level.combine === 'last' ? Math.max : Math.min;
  for (const { pace, planned } of progress) {
    if (pace.meter !== null && !Number.isNaN(planned))
      values[pace.meter] = pick(planned, values[pace.meter] ?? planned);
  }
  return values;
};

const mostOf = (track: Track, count: 'missed' | 'extra'): number =>
  track.progress.reduce((most, progress) => Math.max(most, progress[count]), 0);

const levelDue = (track: Track, setting: Setting): Due => {
  const { level } = track;
  const states = track.progress.map((progress) => triggerState(progress, setting));
  const { window, earliest, latest, firm, projected } = wholeOf(states, level.combine);
  const limitedBy = states.findIndex((state) => state.window.on === window.on);
  const dated = states.find(({ progress }) => progress.pace.meter === null);
  return {
    levelId: level.id,
    status: statusOf(projected),
    on: dateOrNull(window.on),
    openOn: dateOrNull(window.openOn),
    closeOn: dateOrNull(window.closeOn),
    dueOn: dated === undefined ? null : dateOrNull(dated.progress.planned),
    dueAt: dueValues(track),
    limitedBy: limitedBy < 0 ? null : limitedBy,
    estimated: (projected === severity.due || projected === severity.open) && firm < projected,
    missed: mostOf(track, 'missed'),
    extra: mostOf(track, 'extra'),
    onEarliest: dateOrNull(earliest),
    onLatest: dateOrNull(latest),
    triggers: states.map((state) => triggerDue(state, setting.today)),
  };
};

/**
 * Where every level of the programme in force stands on `position.today`, by rank. Due today is not overdue; a level
 * of which no trigger is known is `unknown`, never fine. Meter values are lifetime values, days civil dates.
 * Source of the rules: the maintenance programme's own, with month ends clamped for calendar triggers and RFC 5545
 * for rules. Never throws on a sound position; an unsound interval or rule makes its trigger `unknown`.
 */
export const dueServices = (position: ServicePosition): readonly Due[] => {
  const setting: Setting = {
    today: toEpochDay(position.today),
    notice: position.noticeDays ?? 14,
    clocks: meterClocks(position),
  };
  return serviceTracks(position).map((track) => levelDue(track, setting));
};
