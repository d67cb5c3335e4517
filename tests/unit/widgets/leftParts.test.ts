import { describe, expect, it } from 'vitest';
import { dueServices } from '#domain/due.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import { on } from '#tests/support/rows.ts';
import { aLevel } from '#tests/support/serviceRows.ts';
import { governingTrigger, leftParts } from '#widgets/leftParts.ts';

const today = on('2026-03-10');

interface Log {
  readonly unit?: MeterUnit;
  readonly takenOn: string;
  readonly value: number;
  readonly perDay: number | null;
}

const dueOf = (level: ProgrammeLevel, { unit = 'km', takenOn, value, perDay }: Log) => {
  const due = dueServices({
    programme: { levels: [level] },
    baseline: { on: on('2026-01-01'), meters: { km: 0, h: 0 } },
    readings: { [unit]: [{ takenOn: on(takenOn), value }] },
    usePerDay: perDay === null ? {} : { [unit]: { p10: perDay * 0.8, p50: perDay, p90: perDay * 1.2 } },
    today,
  })[0];
  if (due === undefined) throw new Error('The level has no due point.');
  return due;
};

const byDistance = aLevel('L', { triggers: [{ kind: 'usage', meter: 'km', every: 5_000 }] });
const byBoth = (days: number): ProgrammeLevel =>
  aLevel('L', {
    triggers: [
      { kind: 'calendar', every: days, unit: 'day' },
      { kind: 'usage', meter: 'km', every: 5_000 },
    ],
  });

describe('what is left by a meter', () => {
  const cases: readonly (readonly [string, Log, number, boolean])[] = [
    ['is as read when the reading is of today', { takenOn: '2026-03-10', value: 4_000, perDay: 50 }, 1_000, false],
    // 1,000 km at 50 a day last 20 days; 9 of them are gone.
    ['shrinks with use since an older reading', { takenOn: '2026-03-01', value: 4_000, perDay: 50 }, 550, true],
    ['falls below nothing when use went on past it', { takenOn: '2026-02-08', value: 4_000, perDay: 50 }, -500, true],
    ['is as read without a rate', { takenOn: '2026-03-01', value: 4_000, perDay: null }, 1_000, false],
    ['is as read once past it', { takenOn: '2026-03-01', value: 5_200, perDay: 50 }, -200, false],
  ];
  it.for(cases)('%s', ([_, log, left, isApproximate]) => {
    const part = leftParts(byDistance, dueOf(byDistance, log), today)[0];
    expect(part).toMatchObject({ unit: 'km', isApproximate });
    expect(part?.left).toBeCloseTo(left, 6);
  });
});

describe('the governing trigger', () => {
  it('comes first: distance before days when it is reached first', () => {
    const level = byBoth(90);
    const due = dueOf(level, { takenOn: '2026-03-10', value: 4_900, perDay: 50 });
    expect(governingTrigger(due)).toBe(1);
    expect(leftParts(level, due, today).map(({ unit, left }) => [unit, left])).toEqual([
      ['km', 100],
      ['day', 22],
    ]);
  });

  it('is the overdue one, not one that is merely due, whichever was reached first', () => {
    const level = { ...byBoth(60), late: { days: 3, usage: 3_000 } };
    // Due by distance since 1 February, with a window of 3,000 km; by date since 2 March, three days late allowed.
    const due = dueOf(level, { takenOn: '2026-02-01', value: 5_000, perDay: 1 });
    expect(due.status).toBe('overdue');
    expect(due.limitedBy).toBe(1);
    expect(governingTrigger(due)).toBe(0);
  });

  it('is left out when nothing is known of it', () => {
    const due = dueOf(byDistance, { unit: 'h', takenOn: '2026-03-01', value: 100, perDay: 8 });
    expect(due.status).toBe('unknown');
    expect(leftParts(byDistance, due, today)).toEqual([]);
  });
});
