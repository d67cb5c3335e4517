/** A fleet in memory for the bench: three nested levels, twenty completions a machine, readings, use per day. */
import type { ServiceLevel } from '#domain/serviceLevel.ts';
import type { ServicePosition } from '#domain/servicePosition.ts';
import { addDays, calendarDate } from '#kernel/calendarDate.ts';
import { seededRandom } from '#tests/support/random.ts';

const window = { early: { percent: 10 }, late: { percent: 10 } };

/** Three of a truck's levels; `shift` as asked for. */
const levels = (shift: number): readonly ServiceLevel[] => [
  {
    id: 'L1',
    rank: 1,
    triggers: [
      { kind: 'calendar', every: 1, unit: 'month' },
      { kind: 'usage', meter: 'km', every: 10_000 },
    ],
    combine: 'first',
    shift,
    ...window,
  },
  {
    id: 'L2',
    rank: 2,
    triggers: [
      { kind: 'calendar', every: 4, unit: 'month' },
      { kind: 'usage', meter: 'km', every: 40_000 },
    ],
    combine: 'first',
    shift,
    ...window,
  },
  {
    id: 'INSPECTION',
    rank: 3,
    covers: [],
    triggers: [{ kind: 'calendar', every: 1, unit: 'year' }],
    combine: 'first',
    shift,
    ...window,
  },
];

const today = calendarDate('2026-11-20');

/** `machines` positions, each with its own objects as if read from a store. */
export const benchFleet = (machines: number): readonly ServicePosition[] => {
  const random = seededRandom(7);
  return Array.from({ length: machines }, (_, i) => {
    const perDay = 40 + 260 * random();
    const baselineOn = addDays(today, -600 - Math.floor(200 * random()));
    const completions = Array.from({ length: 20 }, (_unused, k) => {
      const day = 20 + k * 28 + Math.floor(6 * random());
      const levelId = k % 10 === 9 ? 'INSPECTION' : k % 4 === 3 ? 'L2' : 'L1';
      return { levelId, on: addDays(baselineOn, day), meters: { km: Math.round(perDay * day) } };
    });
    const readOn = addDays(today, -Math.floor(20 * random()));
    return {
      programme: { levels: levels(i % 4 === 0 ? 0 : i % 4 === 1 ? 0.5 : 1) },
      baseline: { on: baselineOn, meters: { km: 0 } },
      completions,
      readings: { km: [{ takenOn: readOn, value: Math.round(perDay * 590) }] },
      usePerDay: { km: { p10: perDay * 0.8, p50: perDay, p90: perDay * 1.3 } },
      today,
    };
  });
};
