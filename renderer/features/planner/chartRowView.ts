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
  /** Middle of its day. */
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

const bandOf = ({ openOn, closeOn, dueOn }: PlannerVisit, scale: ChartScale): VisitMark['band'] => {
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

/** The marks of a machine's visits (by day) that reach into the stretch in view. */
export const visitMarks = (visits: readonly PlannerVisit[], scale: ChartScale, span: DaySpan): readonly VisitMark[] => {
  const end = lastDay(scale);
  const room = chipRoom(scale);
  const xs = visits.map(({ on }) => middleOf(scale, on));
  let upper = Number.NEGATIVE_INFINITY;
  const isLower = xs.map((x) => {
    if (x - upper < room) return true;
    upper = x;
    return false;
  });
  return visits.flatMap((visit, i): readonly VisitMark[] => {
    if (visit.on < scale.from || visit.on > end || !isViewed(visit, span)) return [];
    const isShared = isLower[i] === true || isLower[i + 1] === true;
    const lane = isShared ? (isLower[i] === true ? 1 : 0) : null;
    return [{ visit, x: xs[i] ?? 0, lane, band: bandOf(visit, scale) }];
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
