/** The forecast in the slow way: each visit is imagined done, appended to the history, and everything asked again. */
import type { ServiceLevel } from '#domain/serviceLevel.ts';
import type { ServicePosition } from '#domain/servicePosition.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { dateOf, dayNumber } from '#tests/support/slowGrid.ts';
import { latestReading, slowLevel } from '#tests/support/slowSchedule.ts';

interface SlowVisit {
  readonly on: string;
  readonly levelId: string;
  readonly absorbs: readonly string[];
}

const covers = (higher: ServiceLevel, lower: ServiceLevel): boolean =>
  higher.id !== lower.id && (higher.covers === undefined ? higher.rank > lower.rank : higher.covers.includes(lower.id));

const metersOn = (position: ServicePosition, day: number): Record<string, number> =>
  Object.fromEntries(
    (['km', 'mi', 'h', 'cycle'] as const).flatMap((unit) => {
      const reading = latestReading(position, unit);
      if (reading === null) return [];
      return [[unit, reading.value + (position.usePerDay?.[unit]?.p50 ?? 0) * (day - reading.day)]];
    }),
  );

/** Later than any day: a meter that stands still may open a window without a day to come. */
const never = 1e12;

interface Coming {
  readonly level: ServiceLevel;
  readonly at: number;
  readonly openOn: number;
  readonly closeOn: number;
}

type LastDone = ReadonlyMap<string, number>;

const comingOf = (position: ServicePosition, lastDone: LastDone): readonly Coming[] =>
  position.programme.levels
    .toSorted((a, b) => a.rank - b.rank)
    .map((level) => {
      const due = slowLevel(position, level);
      const openOn = due.openOn === null ? never : dayNumber(due.openOn);
      if (due.on === null) return { level, at: never, openOn, closeOn: never };
      const at = Math.max(dayNumber(due.on), dayNumber(position.today), (lastDone.get(level.id) ?? 0) + 1);
      return { level, at, openOn, closeOn: due.closeOn === null ? at : Math.max(at, dayNumber(due.closeOn)) };
    });

const chosenOf = (coming: readonly Coming[], first: Coming): { readonly level: ServiceLevel; readonly day: number } => {
  const higher = coming
    .filter(({ level, at }) => at < never && level.rank > first.level.rank && covers(level, first.level))
    .map((candidate) => {
      const near = coming.filter(({ level, at }) => covers(candidate.level, level) && at <= candidate.at);
      return { ...candidate, day: Math.min(candidate.at, ...near.map(({ closeOn }) => closeOn)) };
    })
    .filter(({ at, openOn, day }) => day === at || day >= openOn);
  return higher.toSorted((a, b) => b.level.rank - a.level.rank)[0] ?? { level: first.level, day: first.at };
};

/** The forecast, slowly: each visit is imagined done, and everything is asked again. */
export const slowForecast = (position: ServicePosition, until: CalendarDate): readonly SlowVisit[] => {
  const lastDone = new Map<string, number>();
  const visits: SlowVisit[] = [];
  let imagined = position;
  for (;;) {
    const coming = comingOf(imagined, lastDone);
    const first = coming.toSorted((a, b) => a.at - b.at || b.level.rank - a.level.rank)[0];
    if (first === undefined || first.at > dayNumber(until)) break;
    const { level, day } = chosenOf(coming, first);
    const covered = coming.filter((other) => covers(level, other.level));
    const absorbs = covered.filter(({ openOn }) => openOn <= day).map((other) => other.level.id);
    const on = dateOf(day);
    if (on <= until) visits.push({ on, levelId: level.id, absorbs: absorbs.sort() });
    const done = { levelId: level.id, on, meters: metersOn(position, day) };
    imagined = { ...imagined, completions: [...(imagined.completions ?? []), done] };
    for (const { id } of [level, ...covered.map((other) => other.level)]) {
      lastDone.set(id, Math.max(day, lastDone.get(id) ?? 0));
    }
  }
  return visits.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};
