/** What stands on one line of the wall chart: visits to come with their windows, other work, and services done. Pure. */
import type { OtherWork } from '#domain/otherWorkLoad.ts';
import type { Completion, Programme, ProgrammeLevel, ProgrammeRevision } from '#domain/programme.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import type { DaySpan } from '#domain/workCalendar.ts';
import { type CalendarDate, earlierDate, laterDate } from '#kernel/calendarDate.ts';
import { type ChartScale, chartWidth, dayWidth, lastDay, xOf } from './chartScale.ts';

/** Room a chip takes, from what stands on it: what stands nearer together shares the line's height. */
export const chipRoom = (visit: PlannerVisit, shortName: string, { weekWidth }: ChartScale): number => {
  const isHan = /\p{Script=Han}/u.test(shortName);
  const name = [...shortName].length * (isHan ? 13 : 7.5);
  if (weekWidth < 34) return Math.max(22, name + 8);
  const marks =
    (visit.status === 'planned' ? 0 : 12) +
    (visit.plannedVisitId === null && visit.orderId === null ? 0 : 14) +
    (visit.level.isStatutory ? 13 : 0);
  return Math.max(28, name + marks + 14);
};

/** Where a visit stands. */
export interface VisitMark {
  readonly visit: PlannerVisit;
  /** Middle of its day; where too many stand on one, further on. */
  readonly x: number;
  /** Upper (0) or lower (1) half of the line, where another visit stands too near; null: the whole line. */
  readonly lane: 0 | 1 | null;
  readonly band: { readonly x: number; readonly width: number; readonly dueX: number | null } | null;
}

/** Where other work stands. */
export interface WorkMark extends OtherWork, Pick<VisitMark, 'x' | 'lane'> {}

/** Where a service done stands. */
export interface DoneMark {
  readonly key: string;
  readonly on: CalendarDate;
  readonly level: ProgrammeLevel;
  readonly x: number;
}

/** Middle of a day. */
export const middleOf = (scale: ChartScale, day: CalendarDate): number => xOf(scale, day) + dayWidth(scale) / 2;

/** Last day on which nothing done at the visit is past its window; null where no window is known. */
export const lastDayOf = ({ latestOn, closeOn }: Pick<PlannerVisit, 'latestOn' | 'closeOn'>): CalendarDate | null =>
  latestOn ?? closeOn;

const bandOf = (visit: PlannerVisit, scale: ChartScale): VisitMark['band'] => {
  const { openOn, dueOn } = visit;
  const closeOn = lastDayOf(visit);
  if (openOn === null || closeOn === null) return null;
  const from = Math.max(0, xOf(scale, openOn));
  const to = Math.min(chartWidth(scale), xOf(scale, closeOn) + dayWidth(scale));
  if (to <= from) return null;
  const dueX = dueOn === null ? null : middleOf(scale, dueOn) - from;
  return { x: from, width: to - from, dueX: dueX === null || dueX < 0 || dueX > to - from ? null : dueX };
};

/** First and last day on which anything of a visit is drawn. */
const reachOf = ({ on, openOn, closeOn }: PlannerVisit): readonly [CalendarDate, CalendarDate] => [
  openOn === null ? on : earlierDate(openOn, on),
  closeOn === null ? on : laterDate(closeOn, on),
];

const isViewed = (visit: PlannerVisit, span: DaySpan): boolean => {
  const [from, to] = reachOf(visit);
  return from <= span.to && to >= span.from;
};

interface Seat {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly lane: 0 | 1;
}

/** Chips from left to right, each in the upper lane where there is room, else the lower; what fits in neither moves on. */
const seated = (chips: readonly { readonly x: number; readonly room: number }[]): readonly Seat[] => {
  const free = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return chips.map(({ x, room }) => {
    const left = x - room / 2;
    const [upper = 0, lower = 0] = free;
    const lane = left >= upper ? 0 : left >= lower || lower <= upper ? 1 : 0;
    const at = Math.max(left, lane === 0 ? upper : lower);
    free[lane] = at + room;
    return { x: at + room / 2, from: at, to: at + room, lane };
  });
};

interface MarkSetting {
  readonly scale: ChartScale;
  readonly span: DaySpan;
  readonly roomOf: (visit: PlannerVisit) => number;
}

const isBeside = (seat: Seat, other: Seat | undefined): boolean =>
  other !== undefined && other.lane !== seat.lane && other.from < seat.to && other.to > seat.from;

/** Room the mark of other work takes. */
const workRoom = 22;

/** What stands on a line: a visit, or other work. */
type RowItem = { readonly on: CalendarDate; readonly visit: PlannerVisit } | (OtherWork & { readonly visit: null });

const itemsOf = (visits: readonly PlannerVisit[], work: readonly OtherWork[]): readonly RowItem[] => {
  const items: readonly RowItem[] = visits.map((visit) => ({ on: visit.on, visit }));
  if (work.length === 0) return items;
  const others: readonly RowItem[] = work.map((one) => ({ ...one, visit: null }));
  return [...items, ...others].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};

/** What is drawn on a line. */
export interface RowMarks {
  readonly visits: readonly VisitMark[];
  readonly work: readonly WorkMark[];
}

/** The marks of a machine's visits and its other work (both by day) that reach into the stretch in view. */
export const rowMarks = (
  visits: readonly PlannerVisit[],
  work: readonly OtherWork[],
  { scale, span, roomOf }: MarkSetting,
): RowMarks => {
  const end = lastDay(scale);
  const marks: { readonly visits: VisitMark[]; readonly work: WorkMark[] } = { visits: [], work: [] };
  const items = itemsOf(visits, work);
  const room = ({ visit }: RowItem): number => (visit === null ? workRoom : roomOf(visit));
  const seats = seated(items.map((item) => ({ x: middleOf(scale, item.on), room: room(item) })));
  for (const [i, item] of items.entries()) {
    const seat = seats[i];
    if (seat === undefined || item.on < scale.from || item.on > end) continue;
    const isShared = seat.lane === 1 || [i - 2, i - 1, i + 1, i + 2].some((other) => isBeside(seat, seats[other]));
    const place = { x: seat.x, lane: isShared ? seat.lane : null };
    if (item.visit === null) {
      if (item.on >= span.from && item.on <= span.to) marks.work.push({ ...place, order: item.order, on: item.on });
    } else if (isViewed(item.visit, span)) {
      marks.visits.push({ ...place, visit: item.visit, band: bandOf(item.visit, scale) });
    }
  }
  return marks;
};

/** What tells the level of a completion. */
export type Revisions = (id: Programme['id']) => readonly ProgrammeRevision[];

/** The services done in the stretch in view: of the levels of a programme done on one day the highest. */
export const doneMarks = (
  completions: readonly Completion[],
  { scale, span, revisionsOf }: { readonly scale: ChartScale; readonly span: DaySpan; readonly revisionsOf: Revisions },
): readonly DoneMark[] => {
  const highest = new Map<string, DoneMark>();
  for (const { on, programmeId, revisionId, levelId } of completions) {
    if (programmeId === null || on < span.from || on > span.to || on < scale.from) continue;
    const revision = revisionsOf(programmeId).find(({ id }) => id === revisionId);
    const level = revision?.levels.find(({ id }) => id === levelId);
    if (level === undefined) continue;
    const key = `${programmeId} ${on}`;
    const other = highest.get(key);
    if (other === undefined || other.level.rank < level.rank) {
      highest.set(key, { key, on, level, x: middleOf(scale, on) });
    }
  }
  return [...highest.values()];
};
