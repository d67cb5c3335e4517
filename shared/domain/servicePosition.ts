/**
 * Everything the schedule of one piece of equipment is reckoned from. Meter values are lifetime values, readings
 * accepted ones; `today` is handed in, because nothing here reads a clock.
 */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { MeterUnit, ServiceLevel } from './serviceLevel.ts';

export type MeterValues = { readonly [Unit in MeterUnit]?: number | undefined };

export interface UsePerDay {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Levels as approved from a date on (inclusive) until the next revision. */
export interface ScheduledRevision {
  readonly effectiveFrom: CalendarDate;
  readonly levels: readonly ServiceLevel[];
}

export interface ServicePosition {
  readonly programme: {
    /** The levels in force today. */
    readonly levels: readonly ServiceLevel[];
    /**
     * The revisions of the programme, the one in force included, in any order. Each completion is counted with the
     * one in force on its date (before the first: the first); the next due point with `levels`.
     */
    readonly revisions?: readonly ScheduledRevision[] | undefined;
  };
  /** 0.7 heavy, 1 normal, 1.5 light; multiplies every interval. */
  readonly dutyFactor?: number | undefined;
  /** When the equipment came under the programme; a meter not named counts from 0. */
  readonly baseline: { readonly on: CalendarDate; readonly meters?: MeterValues | undefined };
  /** In any order; those before the baseline are not counted. */
  readonly completions?:
    | readonly { readonly levelId: string; readonly on: CalendarDate; readonly meters?: MeterValues | undefined }[]
    | undefined;
  /** Done before the baseline and counted all the same: the last of a level is where that level starts. In any order. */
  readonly broughtAlong?: ServicePosition['completions'];
  readonly readings?:
    | {
        readonly [Unit in MeterUnit]?:
          | readonly { readonly takenOn: CalendarDate; readonly value: number }[]
          | undefined;
      }
    | undefined;
  readonly usePerDay?: { readonly [Unit in MeterUnit]?: UsePerDay | null | undefined } | undefined;
  readonly today: CalendarDate;
  /** How many days ahead a service counts as `soon`; 14 unless set. */
  readonly noticeDays?: number | undefined;
}
