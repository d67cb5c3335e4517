import fc from 'fast-check';
import rrulePackage from 'rrule';
import { afterEach, describe, expect, it } from 'vitest';
import { dueServices } from '#domain/due.ts';
import { forecastServices } from '#domain/forecast.ts';
import { addDays, dateFromParts } from '#kernel/calendarDate.ts';
import { randomPosition } from '#tests/support/randomPosition.ts';

describe('laws of the due list', () => {
  const seeds = fc.integer({ min: 1, max: 1_000_000 });

  it('adding a trigger never makes a service of whichever first later, or milder', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 400 }), (seed, every) => {
        const subject = randomPosition(seed);
        // On a grid another trigger decides whether a completion was too early for all, so anchors themselves move.
        const levels = subject.programme.levels.map((own) => ({ ...own, combine: 'first' as const, shift: 1 }));
        const usual = levels.map((own) => ({ ...own, triggers: own.triggers.filter(({ kind }) => kind !== 'rule') }));
        const more = usual.map((own) => ({
          ...own,
          triggers: [...own.triggers, { kind: 'calendar' as const, every, unit: 'day' as const }],
        }));
        const severity = ['unknown', 'planned', 'soon', 'open', 'due', 'overdue'];
        const before = dueServices({ ...subject, programme: { levels: usual } });
        const after = dueServices({ ...subject, programme: { levels: more } });
        for (const [i, due] of before.entries()) {
          expect((after[i]?.on ?? '9') <= (due.on ?? '9999-99-99')).toBe(true);
          expect(severity.indexOf(after[i]?.status ?? '')).toBeGreaterThanOrEqual(severity.indexOf(due.status));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('asking twice gives the same and changes nothing', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const subject = randomPosition(seed);
        const before = structuredClone(subject);
        const until = addDays(subject.today, 200);
        const answers = () => [dueServices(subject), forecastServices(subject, until)];
        expect(answers()).toEqual(answers());
        expect(subject).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the grid of a calendar trigger', () => {
  const { RRule } = rrulePackage;
  const frequencies = { day: RRule.DAILY, week: RRule.WEEKLY, month: RRule.MONTHLY, year: RRule.YEARLY } as const;
  const unit = fc.constantFrom('day', 'week', 'month', 'year');
  // Days that every month has: on the others calendar triggers clamp where RFC 5545 skips.
  const start = fc.tuple(
    fc.integer({ min: 2015, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );

  it('is what rrule lists', () => {
    fc.assert(
      fc.property(fc.record({ unit, every: fc.integer({ min: 1, max: 18 }), start, wait: fc.nat(2500) }), (given) => {
        const baselineOn = dateFromParts(...given.start);
        const today = addDays(baselineOn, given.wait);
        const trigger = { kind: 'calendar', every: given.every, unit: given.unit } as const;
        const level = { id: 'A', rank: 1, triggers: [trigger], combine: 'first', shift: 0 } as const;
        const completions = [{ levelId: 'A', on: today, meters: {} }];
        const [due] = dueServices({ programme: { levels: [level] }, baseline: { on: baselineOn }, completions, today });
        const rule = new RRule({
          freq: frequencies[given.unit],
          interval: given.every,
          dtstart: new Date(baselineOn),
        });
        // Too early for the first slot, the completion satisfies nothing and the first slot stays the next.
        expect(due?.dueOn).toBe(rule.after(new Date(today))?.toISOString().slice(0, 10));
      }),
      { numRuns: 500 },
    );
  });
});

describe('in any time zone', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  const zones = [
    ['UTC', 0],
    ['Asia/Shanghai', -480],
    ['America/Los_Angeles', 480],
    ['Pacific/Apia', -780],
    ['Asia/Kathmandu', -345],
  ] as const;

  it('the same list and forecast come out', () => {
    const answers = zones.map(([zone, offset]) => {
      process.env['TZ'] = zone;
      expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(offset);
      return Array.from({ length: 150 }, (_, i) => {
        const subject = randomPosition(i + 1);
        return [dueServices(subject), forecastServices(subject, addDays(subject.today, 120))];
      });
    });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});
