/** What stands on one line of the wall chart: visits to come with their windows, and services done. Pure. */
import type { Completion, Programme, ProgrammeLevel, ProgrammeRevision } from '#domain/programme.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import type { DaySpan } from '#domain/workCalendar.ts';
import { type CalendarDate, earlierDate, laterDate } from '#kernel/calendarDate.ts';
import { type ChartScale, chartWidth, dayWidth, lastDay, xOf } from './chartScale.ts';

/** Room a chip takes, by the width of a week: what stands nearer together shares the line's height. */
const chipRoom = ({ weekWidth }: ChartScale): number => (weekWidth < 24 ? 20 : weekWidth < 34 ? 26 : 38);

/** Where a visit stands. */
export interface VisitMark {
  readonly visit: PlannerVisit;
  /** Middle of its day; where too many stand on one, further on. */
  readonly x: number;
  /** Upper (0) or lower (1) half of the line, where another visit stands too near; null: the whole line. */
  readonly lane: 0 | 1 | null;
  readonly band: { readonly x: number; readonly width: number; readonly dueX: number | null } | null;
}

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
  readonly lane: 0 | 1;
}

/** Chips from left to right, each in the upper lane where there is room, else the lower; what fits in neither moves on. */
const seated = (xs: readonly number[], room: number): readonly Seat[] => {
  const free = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return xs.map((x) => {
    const [upper = 0, lower = 0] = free;
    const lane = x >= upper ? 0 : x >= lower || lower <= upper ? 1 : 0;
    const at = Math.max(x, lane === 0 ? upper : lower);
    free[lane] = at + room;
    return { x: at, lane };
  });
};

/** The marks of a machine's visits (by day) that reach into the stretch in view. */
export const visitMarks = (visits: readonly PlannerVisit[], scale: ChartScale, span: DaySpan): readonly VisitMark[] => {
  const end = lastDay(scale);
  const room = chipRoom(scale);
  const seats = seated(
    visits.map(({ on }) => middleOf(scale, on)),
    room,
  );
  return visits.flatMap((visit, i): readonly VisitMark[] => {
    const seat = seats[i];
    if (seat === undefined || visit.on < scale.from || visit.on > end || !isViewed(visit, span)) return [];
    const isNear = (other: Seat | undefined): boolean =>
      other !== undefined && other.lane !== seat.lane && Math.abs(other.x - seat.x) < room;
    const isShared = seat.lane === 1 || isNear(seats[i + 1]) || isNear(seats[i - 1]);
    return [{ visit, x: seat.x, lane: isShared ? seat.lane : null, band: bandOf(visit, scale) }];
  });
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
    if (on < span.from || on > span.to || on < scale.from) continue;
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
