/** Random service positions for the comparison with the slow schedule: every kind of trigger, window, shift and gap in the data. */
import type { MeterUnit, ServiceLevel, Tolerance, Trigger } from '#domain/serviceLevel.ts';
import type { ServicePosition } from '#domain/servicePosition.ts';
import { addDays, calendarDate } from '#kernel/calendarDate.ts';
import { seededRandom } from '#tests/support/random.ts';

interface Dice {
  /** Whole number from `least` to `most`. */
  readonly whole: (least: number, most: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  readonly chance: (share: number) => boolean;
}

const diceOf = (seed: number): Dice => {
  const random = seededRandom(seed);
  const whole = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  return { whole, pick: (list) => list[whole(0, list.length - 1)] ?? list[0], chance: (share) => random() < share };
};

const rules = [
  'FREQ=MONTHLY;BYDAY=1MO',
  'FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR',
  'FREQ=WEEKLY;INTERVAL=6;BYDAY=TU',
  'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO',
  'FREQ=MONTHLY;BYMONTHDAY=31',
  'FREQ=MONTHLY;INTERVAL=2',
  'FREQ=YEARLY',
  'FREQ=YEARLY;BYMONTH=3,9;BYDAY=2WE',
  'FREQ=DAILY;INTERVAL=45',
  'FREQ=YEARLY;BYWEEKNO=10,40;BYDAY=MO',
] as const;

const meters = ['km', 'h'] as const satisfies readonly MeterUnit[];

const calendarTrigger = (dice: Dice): Trigger => {
  const unit = dice.pick(['day', 'week', 'month', 'month', 'year'] as const);
  const most = { day: 200, week: 30, month: 12, year: 2 }[unit];
  const least = unit === 'day' ? 10 : 1;
  const first = dice.chance(0.2)
    ? { every: dice.whole(1, 40), unit: dice.pick(['day', 'week', 'month'] as const) }
    : undefined;
  return { kind: 'calendar', every: dice.whole(least, most), unit, ...(first === undefined ? {} : { first }) };
};

const usageTrigger = (dice: Dice): Trigger => {
  const meter = dice.pick(meters);
  const every = meter === 'km' ? dice.whole(5, 60) * 500 : dice.whole(2, 40) * 25;
  return { kind: 'usage', meter, every, ...(dice.chance(0.2) ? { first: Math.ceil(every / 5) } : {}) };
};

const tolerance = (dice: Dice): Tolerance | undefined =>
  dice.pick([
    undefined,
    { percent: 10 },
    { percent: dice.whole(0, 45) },
    { days: dice.whole(0, 12) },
    { days: 5, usage: 300 },
  ]);

const levelOf = (dice: Dice, index: number, count: number): ServiceLevel => {
  const shift = dice.pick([0, 0, 1, 1, 1, 0.5, 0.3] as const);
  const triggers = Array.from({ length: dice.whole(1, 3) }, (): Trigger => {
    if (shift === 0 && dice.chance(0.15)) return { kind: 'rule', rrule: dice.pick(rules) };
    return dice.chance(0.5) ? calendarTrigger(dice) : usageTrigger(dice);
  });
  const [early, late] = [tolerance(dice), tolerance(dice)];
  const covered = Array.from({ length: count }, (_, i) => `L${i}`).filter((_, i) => i !== index && dice.chance(0.4));
  return {
    id: `L${index}`,
    rank: dice.chance(0.1) ? 1 : index + 1,
    ...(dice.chance(0.15) ? { covers: covered } : {}),
    triggers,
    combine: dice.chance(0.25) ? 'last' : 'first',
    shift,
    ...(early === undefined ? {} : { early }),
    ...(late === undefined ? {} : { late }),
  };
};

/** The position of a seed; the same for ever. */
export const randomPosition = (seed: number): ServicePosition => {
  const dice = diceOf(seed);
  const baselineOn = addDays(calendarDate('2023-01-01'), dice.whole(0, 900));
  const age = dice.whole(1, 900);
  const count = dice.whole(1, 4);
  const start = { km: dice.whole(0, 90_000), h: dice.whole(0, 4000) };
  const rate = { km: dice.whole(0, 30) * 10, h: dice.whole(0, 40) / 4 };
  const valuesOn = (day: number) => ({
    ...(dice.chance(0.85) ? { km: start.km + rate.km * day } : {}),
    ...(dice.chance(0.85) ? { h: start.h + rate.h * day } : {}),
  });
  const completions = Array.from({ length: dice.whole(0, 12) }, () => {
    const day = dice.whole(-20, age);
    return { levelId: `L${dice.whole(0, count)}`, on: addDays(baselineOn, day), meters: valuesOn(day) };
  });
  const readingsOf = (meter: 'km' | 'h') =>
    Array.from({ length: dice.whole(0, 3) }, () => {
      const day = dice.whole(0, age);
      return { takenOn: addDays(baselineOn, day), value: start[meter] + rate[meter] * day };
    });
  const use = (p50: number) => ({ p10: p50 * 0.8, p50, p90: p50 * 1.2 });
  return {
    programme: { levels: Array.from({ length: count }, (_, i) => levelOf(dice, i, count)) },
    ...(dice.chance(0.3) ? { dutyFactor: dice.pick([0.7, 1.5, 0.4] as const) } : {}),
    baseline: { on: baselineOn, meters: dice.chance(0.8) ? start : {} },
    completions,
    readings: { km: readingsOf('km'), h: readingsOf('h') },
    usePerDay: { ...(dice.chance(0.9) ? { km: use(rate.km) } : {}), ...(dice.chance(0.9) ? { h: use(rate.h) } : {}) },
    today: addDays(baselineOn, age),
    ...(dice.chance(0.3) ? { noticeDays: dice.whole(0, 60) } : {}),
  };
};
