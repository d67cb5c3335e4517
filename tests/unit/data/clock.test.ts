import { afterEach, describe, expect, it, vi } from 'vitest';
import { now, today } from '#data/clock.ts';

const zone = process.env['TZ'];

afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const at = (moment: string, timeZone: string): void => {
  process.env['TZ'] = timeZone;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
};

describe('the clock', () => {
  it.each([
    { timeZone: 'UTC', moment: '2026-03-10T23:30:00.000Z', date: '2026-03-10' },
    { timeZone: 'Asia/Shanghai', moment: '2026-03-10T23:30:00.000Z', date: '2026-03-11' },
    { timeZone: 'Asia/Shanghai', moment: '2026-03-10T15:59:59.999Z', date: '2026-03-10' },
    { timeZone: 'America/New_York', moment: '2026-03-08T04:59:00.000Z', date: '2026-03-07' },
    { timeZone: 'America/New_York', moment: '2026-03-09T03:59:00.000Z', date: '2026-03-08' },
    { timeZone: 'Europe/London', moment: '2026-03-29T23:00:00.000Z', date: '2026-03-30' },
    { timeZone: 'Pacific/Apia', moment: '2025-12-31T11:00:00.000Z', date: '2026-01-01' },
  ])('says $date in $timeZone at $moment', ({ timeZone, moment, date }) => {
    at(moment, timeZone);
    expect(today()).toBe(date);
  });

  it('tells the moment in UTC wherever it stands', () => {
    at('2026-03-10T23:30:00.000Z', 'Asia/Shanghai');
    expect(now()).toBe('2026-03-10T23:30:00.000Z');
  });
});
