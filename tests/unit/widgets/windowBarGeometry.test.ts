import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#kernel/calendarDate.ts';
import { on } from '#tests/support/rows.ts';
import { barWidth, positionOnBar, todayPosition } from '#widgets/windowBarGeometry.ts';

const today = on('2026-03-10');
const at = (days: number): number => positionOnBar(addDays(today, days), today);
const anyDays = fc.integer({ min: -4000, max: 4000 });

describe('a day on the window bar', () => {
  it('lies at today’s mark when it is today', () => {
    expect(at(0)).toBe(todayPosition);
  });

  it('lies on the bar, however far off it is', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        expect(at(days)).toBeGreaterThanOrEqual(1);
        expect(at(days)).toBeLessThanOrEqual(barWidth - 1);
      }),
    );
  });

  it('never lies left of an earlier one, and inside ten weeks every day has a place of its own', () => {
    fc.assert(
      fc.property(anyDays, anyDays, (a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(at(earlier)).toBeLessThanOrEqual(at(later));
      }),
    );
    for (let days = -70; days < 70; days += 1) expect(at(days)).toBeLessThan(at(days + 1));
  });

  it('has more room near today than far from it', () => {
    expect(at(1) - at(0)).toBeGreaterThan(at(31) - at(30));
    expect(at(0) - at(-1)).toBeGreaterThan(at(-30) - at(-31));
  });
});
