/** Seeded fleets to be levelled: programmes of several intervals bought in batches, so that visits crowd together. */
import type { LevellingProblem, LevellingVisit, WeekCapacity } from '#domain/levellingProblem.ts';
import { seededRandom } from '#tests/support/random.ts';

interface Interval {
  readonly name: string;
  readonly everyWeeks: number;
  /** How many weeks sooner and later it may be. */
  readonly early: number;
  readonly late: number;
  readonly hours: readonly [number, number];
  /** Counts from when the one before was done, rather than from a grid. */
  readonly isShifting: boolean;
}

/** Some ten visits a machine and year, of two programmes. */
const intervals: readonly Interval[] = [
  { name: 'service', everyWeeks: 9, early: 1, late: 1, hours: [1.5, 4], isShifting: true },
  { name: 'greasing', everyWeeks: 20, early: 2, late: 2, hours: [0.5, 1.5], isShifting: false },
  { name: 'major', everyWeeks: 45, early: 4, late: 4, hours: [6, 20], isShifting: false },
  { name: 'inspection', everyWeeks: 52, early: 6, late: 0, hours: [2, 3], isShifting: false },
];

/** The span of whole numbers from `from` to `to`, both inclusive. */
const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

const halves = (amount: number): number => Math.max(0.5, Math.round(amount * 2) / 2);

interface Fleet {
  readonly seed: number;
  readonly machines: number;
  readonly weeks: number;
  /** Labour asked for as a share of the labour there is. */
  readonly share: number;
}

/** A week without a working day, and two with fewer: holidays. */
const openDays = (week: number): number => (week === 14 ? 0 : week === 17 || week === 39 ? 3 : 5);

const visitsOf = (machine: string, random: () => number, { weeks }: Fleet): readonly LevellingVisit[] => {
  // Bought together, due together: a third of the fleet in the same four weeks.
  const batch = random() < 0.35 ? 8 + Math.floor(4 * random()) : Math.floor(52 * random());
  return intervals.flatMap(({ name, everyWeeks, early, late, hours, isShifting }) => {
    const labour = halves(hours[0] + (hours[1] - hours[0]) * random());
    const dues = span(0, Math.ceil(weeks / everyWeeks))
      .map((i) => (batch % everyWeeks) + i * everyWeeks)
      .filter((due) => due < weeks);
    return dues.map((now, i): LevellingVisit => {
      const slack = isShifting ? i + 1 : 1;
      const isOpen = (week: number): boolean => week >= 0 && week < weeks && openDays(week) > 0;
      return {
        key: `${machine} ${name} ${i}`,
        machine,
        hours: labour,
        bayDays: halves(labour / 8),
        weeks: span(now - early * slack, now + late * slack).filter(isOpen),
        now,
        isFixed: random() < 0.05,
        after:
          isShifting && i > 0
            ? { key: `${machine} ${name} ${i - 1}`, minWeeks: everyWeeks - early, maxWeeks: everyWeeks + late }
            : null,
      };
    });
  });
};

/** A fleet's year. The same figures give the same fleet. */
export const levellingFleet = (fleet: Fleet): LevellingProblem => {
  const random = seededRandom(fleet.seed);
  const visits = span(1, fleet.machines).flatMap((machine) => visitsOf(`M${machine}`, random, fleet));
  const days = span(0, fleet.weeks - 1).map(openDays);
  const share = (of: 'hours' | 'bayDays'): number => {
    const load = visits.reduce((sum, visit) => sum + visit[of], 0);
    return load / fleet.share / days.reduce((sum, open) => sum + open, 0);
  };
  const [hours, bayDays] = [Math.round(share('hours')), Math.round(share('bayDays'))];
  return { visits, capacity: days.map((open): WeekCapacity => ({ hours: hours * open, bayDays: bayDays * open })) };
};
