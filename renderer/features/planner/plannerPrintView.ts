/** The printed plan: lines on sheets, and where each visit stands on them. Pure. */
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import { addDays, type CalendarDate, daysBetween, earlierDate, laterDate } from '#kernel/calendarDate.ts';
import {
  type SheetLine,
  type SheetMark,
  type SheetPaper,
  type SheetSpan,
  sheetRoom,
} from '#print/plannerSheetContent.ts';
import type { ChartLine } from './plannerRows.ts';

/** Weeks a sheet may hold. */
export const sheetWeeks = [13, 26, 52] as const;

/** Days on a sheet, and the millimetres they have. */
export interface SheetScale {
  /** A Monday. */
  readonly from: CalendarDate;
  readonly weeks: number;
  readonly paper: SheetPaper;
}

/** Last day of the sheet. */
export const sheetEnd = ({ from, weeks }: SheetScale): CalendarDate => addDays(from, 7 * weeks - 1);

const dayMillimetres = ({ weeks, paper }: SheetScale): number => sheetRoom[paper].width / (7 * weeks);

/** Where a stretch of days lies, both ends inclusive, cut off at the edges; null when it lies beyond them. */
export const spanOn = (scale: SheetScale, first: CalendarDate, last: CalendarDate): SheetSpan | null => {
  const [from, to] = [laterDate(first, scale.from), earlierDate(last, sheetEnd(scale))];
  if (to < from) return null;
  const day = dayMillimetres(scale);
  return { left: daysBetween(scale.from, from) * day, width: (daysBetween(from, to) + 1) * day };
};

/** Width of a mark: frame and shape, signs of the name (those of Chinese are wide), and an icon for each thing that binds it. */
const markWidth = (short: string, icons: number): number => {
  const name = [...short].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2.4 : 1.5), 0);
  return 4.4 + name + 2.5 * icons;
};

const markOf = (visit: PlannerVisit, scale: SheetScale, short: string): Omit<SheetMark, 'lane'> => {
  const { openOn, closeOn, plannedVisitId, alsoPlanned, orderId, level, key, status, on } = visit;
  const isPinned = plannedVisitId !== null || alsoPlanned.length > 0;
  const isOrdered = orderId !== null;
  const isStatutory = level.isStatutory;
  return {
    ...{ key, status, short, isPinned, isOrdered, isStatutory },
    middle: (daysBetween(scale.from, on) + 0.5) * dayMillimetres(scale),
    width: markWidth(short, [isPinned, isOrdered, isStatutory].filter(Boolean).length),
    window: openOn === null || closeOn === null ? null : spanOn(scale, openOn, closeOn),
  };
};

/** Moves marks apart that would lie over each other: to the right, and back where the sheet ends. */
export const apart = <M extends Pick<SheetMark, 'middle' | 'width'>>(
  marks: readonly M[],
  width: number,
): readonly M[] => {
  const middles: number[] = [];
  marks.forEach((mark, i) => {
    const before = marks[i - 1];
    const least = before === undefined ? mark.width / 2 : (middles[i - 1] ?? 0) + (before.width + mark.width) / 2;
    middles.push(Math.max(mark.middle, least));
  });
  for (let i = marks.length - 1, edge = width; i >= 0; i--) {
    const half = (marks[i]?.width ?? 0) / 2;
    middles[i] = Math.min(middles[i] ?? 0, edge - half);
    edge = (middles[i] ?? 0) - half;
  }
  return marks.map((mark, i) => ({ ...mark, middle: middles[i] ?? mark.middle }));
};

/** The marks of a machine in as many lanes as they need, in turn. */
export const inLanes = (
  marks: readonly Omit<SheetMark, 'lane'>[],
  width: number,
): { readonly lanes: number; readonly marks: readonly SheetMark[] } => {
  const lanes = Math.max(1, Math.ceil(marks.reduce((sum, mark) => sum + mark.width, 0) / width));
  const own = Array.from({ length: lanes }, (_, lane) => marks.filter((_mark, i) => i % lanes === lane));
  return { lanes, marks: own.flatMap((some, lane) => apart(some, width).map((mark) => ({ ...mark, lane }))) };
};

/** What the lines are made of. */
export interface SheetSource {
  readonly scale: SheetScale;
  readonly lines: readonly ChartLine[];
  /** By day. */
  readonly visits: readonly PlannerVisit[];
  readonly nameOf: (line: ChartLine & { readonly kind: 'machine' }) => string;
  readonly groupName: (name: string) => string;
  readonly shortOf: (visit: PlannerVisit) => string;
}

/** The lines with their visits. */
export const sheetLines = ({ scale, lines, visits, nameOf, groupName, shortOf }: SheetSource): readonly SheetLine[] => {
  const ofMachine = new Map<string, PlannerVisit[]>();
  for (const visit of visits) {
    const same = ofMachine.get(visit.equipmentId);
    if (same === undefined) ofMachine.set(visit.equipmentId, [visit]);
    else same.push(visit);
  }
  return lines.map((line) => {
    if (line.kind === 'group') return { ...line, name: groupName(line.name) };
    const { machine } = line.row;
    const marks = (ofMachine.get(machine.id) ?? []).map((visit) => markOf(visit, scale, shortOf(visit)));
    const { width } = sheetRoom[scale.paper];
    return { kind: 'machine', key: line.key, code: machine.code, name: nameOf(line), ...inLanes(marks, width) };
  });
};

const heightOf = (line: SheetLine | undefined): number => (line?.kind === 'machine' ? line.lanes : 1);

/** The lines sheet by sheet, of `room` lanes each; no heading stands last on a sheet. */
export const sheetPages = (lines: readonly SheetLine[], room: number): readonly (readonly SheetLine[])[] => {
  const pages: SheetLine[][] = [];
  let page: SheetLine[] = [];
  let used = 0;
  lines.forEach((line, i) => {
    // A heading needs room for the line under it too.
    const needed = heightOf(line) + (line.kind === 'group' ? heightOf(lines[i + 1]) : 0);
    if (page.length > 0 && used + needed > room) {
      pages.push(page);
      page = [];
      used = 0;
    }
    page.push(line);
    used += heightOf(line);
  });
  return page.length === 0 ? pages : [...pages, page];
};
