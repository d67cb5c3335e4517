import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chartScale,
  closedSpans,
  dayAt,
  dayWidth,
  lastDay,
  monthsOf,
  viewedSpan,
  weeksOf,
  weeksShown,
  xOf,
  type Zoom,
} from '#features/planner/chartScale.ts';
import { addDays, fromEpochDay, weekdayOf } from '#kernel/calendarDate.ts';
import { on } from '#tests/support/rows.ts';

const anyDay = fc.integer({ min: 18_000, max: 30_000 }).map(fromEpochDay);
const anyZoom = fc.constantFrom<Zoom>(0, 1, 2, 3, 4);

describe('the ground of the wall chart', () => {
  it('begins on the Monday of the week of its first day', () => {
    expect(chartScale(on('2026-11-22'), 2).from).toBe('2026-11-16');
    expect(chartScale(on('2026-11-16'), 2).from).toBe('2026-11-16');
  });

  it('finds the day at the place where it puts the day, anywhere within it', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyZoom,
        fc.integer({ min: 0, max: 391 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (...all) => {
          const [from, zoom, days, part] = all;
          const scale = chartScale(from, zoom);
          const day = addDays(scale.from, days);
          expect(dayAt(scale, xOf(scale, day) + part * dayWidth(scale))).toBe(day);
        },
      ),
    );
  });

  it('names the weeks as ISO 8601 does over the end of a year', () => {
    const weeks = weeksOf(chartScale(on('2026-12-21'), 2));
    expect(weeks.slice(0, 4).map(({ week }) => week)).toEqual([52, 53, 1, 2]);
    expect(weeks).toHaveLength(weeksShown);
  });

  it('has months that follow each other without gaps over the whole chart', () => {
    fc.assert(
      fc.property(anyDay, anyZoom, (from, zoom) => {
        const scale = chartScale(from, zoom);
        const months = monthsOf(scale);
        for (const [i, { x, width }] of months.entries()) {
          const next = months[i + 1]?.x ?? weeksShown * scale.weekWidth;
          expect(x + width).toBeCloseTo(next, 6);
        }
      }),
    );
  });

  it('names the year with the first month and with every January', () => {
    const named = monthsOf(chartScale(on('2026-11-02'), 2)).filter(({ namesYear }) => namesYear);
    expect(named.map(({ day }) => day)).toEqual(['2026-11-02', '2027-01-01']);
  });
});

describe('days closed', () => {
  const workDays = [1, 2, 3, 4, 5];
  const holiday = on('2026-12-25');
  const isOpen = (day: typeof holiday) => day !== holiday && weekdayOf(day) <= 5;

  it('show a holiday with the weekend that follows, and no mere weekends, where days are narrow', () => {
    const spans = closedSpans(chartScale(on('2026-12-07'), 2), isOpen, workDays);
    expect(spans).toEqual([{ from: '2026-12-25', to: '2026-12-27' }]);
  });

  it('show every weekend where days are wide', () => {
    expect(closedSpans(chartScale(on('2026-12-07'), 4), isOpen, workDays)).toHaveLength(weeksShown);
  });
});

describe('the stretch in view', () => {
  it('holds every day that can be seen, and is the same while one scrolls a little', () => {
    const scale = chartScale(on('2026-11-02'), 2);
    const span = viewedSpan(scale, 150, 1_000);
    expect(span.from <= dayAt(scale, 150)).toBe(true);
    expect(span.to >= dayAt(scale, 1_150)).toBe(true);
    expect(viewedSpan(scale, 160, 1_000)).toEqual(span);
    expect(span.to < lastDay(scale)).toBe(true);
  });
});
