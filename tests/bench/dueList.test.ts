import rrulePackage from 'rrule';
import { expect, it } from 'vitest';
import type { Reading } from '#domain/meter.ts';
import type { ServicePosition } from '#domain/servicePosition.ts';
import { addDays, calendarDate } from '#kernel/calendarDate.ts';
import { benchFleet } from '#tests/support/benchFleet.ts';
import { builtEngine } from '#tests/support/builtEngine.ts';

const { RRule } = rrulePackage;

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

/** Median of several runs in milliseconds. */
const timed = (runs: number, run: () => number): { readonly ms: number; readonly sum: number } => {
  const times: number[] = [];
  let sum = 0;
  for (let i = 0; i < runs; i++) {
    const from = performance.now();
    sum += run();
    times.push(performance.now() - from);
  }
  return { ms: median(times), sum };
};

const print = (line: string): void => {
  process.stdout.write(`bench: ${line}\n`);
};

/** What a planner built on rrule would do: each calendar trigger's next date from a rule begun at the baseline. */
const nextDatesByRule = (fleet: readonly ServicePosition[]): number => {
  let sum = 0;
  for (const { programme, baseline, today } of fleet) {
    for (const { triggers } of programme.levels) {
      for (const trigger of triggers) {
        if (trigger.kind !== 'calendar') continue;
        const freq = trigger.unit === 'year' ? RRule.YEARLY : RRule.MONTHLY;
        const rule = new RRule({ freq, interval: trigger.every, dtstart: new Date(baseline.on) });
        sum += rule.after(new Date(today))?.getTime() ?? 0;
      }
    }
  }
  return sum;
};

it('reckons the due list and a year ahead of ten thousand machines', { timeout: 300_000 }, async () => {
  const { dueServices, forecastServices } = await builtEngine();
  const fleet = benchFleet(10_000);
  const due = timed(9, () => fleet.reduce((lines, position) => lines + dueServices(position).length, 0));
  expect(due.sum).toBe(9 * 30_000);
  const sample = fleet.slice(0, 1000);
  const byRule = timed(3, () => nextDatesByRule(sample));
  expect(byRule.sum).toBeGreaterThan(0);
  const ratio = (byRule.ms * 10) / due.ms;
  print(`due list of 10,000 machines × 3 levels × 20 completions: median ${due.ms.toFixed(0)} ms`);
  print(`rrule alone for every next date: ${(byRule.ms * 10).toFixed(0)} ms, ${ratio.toFixed(1)} times as long`);
  const until = addDays(calendarDate('2026-11-20'), 365);
  const year = timed(3, () => fleet.reduce((visits, position) => visits + forecastServices(position, until).length, 0));
  expect(year.sum).toBeGreaterThan(100_000);
  print(`forecast of 12 months of the same: median ${year.ms.toFixed(0)} ms, ${year.sum / 3} visits`);
});

it('reviews a hundred thousand readings of one meter', { timeout: 60_000 }, async () => {
  const { reviewReadings } = await builtEngine();
  const start = calendarDate('2015-01-01');
  const readings = Array.from({ length: 100_000 }, (_, i): Reading => {
    const value = Math.round(i * 4) / 10 + (i % 13 === 0 ? 90_000 : i % 17 === 0 ? -500 : 0);
    return { takenOn: addDays(start, Math.floor(i / 24)), value };
  });
  const review = timed(5, () => reviewReadings(readings, 'h').accepted.length);
  expect(review.sum).toBeGreaterThan(0);
  print(`review of 100,000 readings: median ${review.ms.toFixed(0)} ms`);
});
