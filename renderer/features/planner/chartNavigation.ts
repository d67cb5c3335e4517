/** How the keys lead over the wall chart: along a machine's visits, from machine to machine, up to the weeks. Pure. */
import { addDays, type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';

/** A visit as far as the keys are concerned. */
export interface Stop {
  readonly key: string;
  readonly on: CalendarDate;
}

/** Where the keys are. */
export interface ChartPlace {
  /** Index of the line; -1: the weeks above. */
  readonly line: number;
  /** The visit; null: the machine itself. */
  readonly visit: string | null;
  /** The day one comes from: going up and down keeps to it. */
  readonly day: CalendarDate;
}

/** What the keys lead over. */
export interface ChartGround {
  /** Whether a line is a machine's; headings are passed over. */
  readonly isMachine: readonly boolean[];
  readonly stopsOf: (line: number) => readonly Stop[];
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

const nearest = (stops: readonly Stop[], day: CalendarDate): Stop | undefined =>
  stops.toSorted((a, b) => Math.abs(daysBetween(day, a.on)) - Math.abs(daysBetween(day, b.on)))[0];

const lineFrom = ({ isMachine }: ChartGround, from: number, count: number): number => {
  const direction = Math.sign(count);
  let [line, left] = [from, Math.abs(count)];
  for (let next = from + direction; next >= 0 && next < isMachine.length && left > 0; next += direction) {
    if (isMachine[next] !== true) continue;
    line = next;
    left--;
  }
  return line;
};

const onLine = (ground: ChartGround, place: ChartPlace, line: number): ChartPlace => {
  const stop = place.line === -1 || place.visit !== null ? nearest(ground.stopsOf(line), place.day) : undefined;
  return { line, visit: stop?.key ?? null, day: place.day };
};

const along = (ground: ChartGround, place: ChartPlace, direction: 1 | -1): ChartPlace => {
  const stops = ground.stopsOf(place.line);
  const at = stops.findIndex(({ key }) => key === place.visit);
  if (at + direction >= stops.length) return place;
  const stop = stops[at + direction];
  if (stop === undefined) return { ...place, visit: null };
  return { line: place.line, visit: stop.key, day: stop.on };
};

const alongWeeks = (ground: ChartGround, place: ChartPlace, weeks: number): ChartPlace => {
  const day = addDays(place.day, weeks * 7);
  return day < ground.first || day > ground.last ? place : { ...place, day };
};

const vertically = (ground: ChartGround, place: ChartPlace, count: number): ChartPlace => {
  const line = lineFrom(ground, place.line, count);
  if (line !== place.line) return onLine(ground, place, line);
  return count === -1 ? { line: -1, visit: null, day: place.day } : place;
};

const atEnd = (ground: ChartGround, place: ChartPlace, isLast: boolean): ChartPlace => {
  const stop = isLast ? ground.stopsOf(place.line).at(-1) : undefined;
  return stop === undefined ? { ...place, visit: null } : { line: place.line, visit: stop.key, day: stop.on };
};

/** Lines that a page goes. */
const page = 10;

const inWeeks = (ground: ChartGround, place: ChartPlace, key: string): ChartPlace | null => {
  if (key === 'ArrowLeft') return alongWeeks(ground, place, -1);
  if (key === 'ArrowRight') return alongWeeks(ground, place, 1);
  if (key === 'ArrowDown') return vertically(ground, place, 1);
  return key === 'ArrowUp' ? place : null;
};

/** Where a key leads; null when it leads nowhere. `place` of a line that is gone leads from the nearest one. */
export const placeAfter = (ground: ChartGround, place: ChartPlace, key: string): ChartPlace | null => {
  if (place.line === -1) return inWeeks(ground, place, key);
  switch (key) {
    case 'ArrowLeft':
      return along(ground, place, -1);
    case 'ArrowRight':
      return along(ground, place, 1);
    case 'ArrowUp':
      return vertically(ground, place, -1);
    case 'ArrowDown':
      return vertically(ground, place, 1);
    case 'PageUp':
      return vertically(ground, place, -page);
    case 'PageDown':
      return vertically(ground, place, page);
    case 'Home':
      return atEnd(ground, place, false);
    case 'End':
      return atEnd(ground, place, true);
    default:
      return null;
  }
};
