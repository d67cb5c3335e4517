/** What the printed plan says, sheet by sheet. Lengths in millimetres from the left edge of the weeks. */
import type { Settings } from '#domain/settings.ts';
import type { VisitStatus } from '#domain/visitsOfMachine.ts';
import type { WeekLoad } from '#domain/weekLoad.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** Papers the plan fits on, all lying. */
export type SheetPaper = Settings['paper'] | 'A3';

/** A stretch of the weeks. */
export interface SheetSpan {
  readonly left: number;
  readonly width: number;
}

/** A visit on the sheet. */
export interface SheetMark {
  readonly key: string;
  /** Middle of the mark. Near neighbours move aside. */
  readonly middle: number;
  readonly width: number;
  /** Of the lanes of its line, from 0. */
  readonly lane: number;
  readonly short: string;
  readonly status: VisitStatus;
  readonly isPinned: boolean;
  readonly isOrdered: boolean;
  readonly isStatutory: boolean;
  /** Its window, as far as it lies on the sheet; null where not known. */
  readonly window: SheetSpan | null;
}

/** A line: a machine, or the heading of those that follow. */
export type SheetLine =
  | {
      readonly kind: 'machine';
      readonly key: string;
      readonly code: string;
      readonly name: string;
      readonly marks: readonly SheetMark[];
      /** Lines it takes on the sheet: more than one where its visits have no room beside each other. */
      readonly lanes: number;
    }
  | { readonly kind: 'group'; readonly key: string; readonly name: string; readonly count: number };

/** A week of the head. */
export interface SheetWeek {
  readonly monday: CalendarDate;
  readonly week: number;
  /** Of the whole workshop; undefined until reckoned. */
  readonly load: WeekLoad | undefined;
}

/** A month of the head. */
export interface SheetMonth extends SheetSpan {
  readonly day: CalendarDate;
}

/** The plan as it prints. */
export interface PlannerSheetContent {
  readonly paper: SheetPaper;
  readonly workshop: string;
  readonly today: CalendarDate;
  /** First and last day, both inclusive. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly machines: number;
  readonly weeks: readonly SheetWeek[];
  readonly months: readonly SheetMonth[];
  readonly closed: readonly SheetSpan[];
  readonly pages: readonly (readonly SheetLine[])[];
}

/** Room on a paper: the width of the weeks, and the lines under them. */
export const sheetRoom: Readonly<Record<SheetPaper, { readonly width: number; readonly lines: number }>> = {
  A4: { width: 239, lines: 29 },
  Letter: { width: 221, lines: 30 },
  A3: { width: 356, lines: 44 },
};
