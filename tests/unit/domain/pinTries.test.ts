import { describe, expect, it } from 'vitest';
import { type PinTries, secondsLeft, tried, waitAfter } from '#domain/pinTries.ts';
import type { Instant } from '#kernel/instant.ts';
import { freshId } from '#tests/support/rows.ts';

const at = (moment: string): Instant => moment as Instant;
const id = freshId<'Person'>();
const wrongSince = (wrong: number): PinTries => ({ id, wrong, at: at('2026-03-02T08:00:00.000Z') });

describe('wrong PINs in a row', () => {
  it.each([
    { wrong: 0, seconds: 0 },
    { wrong: 1, seconds: 0 },
    { wrong: 4, seconds: 0 },
    { wrong: 5, seconds: 30 },
    { wrong: 6, seconds: 60 },
    { wrong: 7, seconds: 120 },
    { wrong: 8, seconds: 240 },
    { wrong: 9, seconds: 480 },
    { wrong: 10, seconds: 900 },
    { wrong: 500, seconds: 900 },
  ])('$wrong cost $seconds seconds', ({ wrong, seconds }) => {
    expect(waitAfter(wrong)).toBe(seconds);
  });

  it.each([
    { wrong: 4, later: '08:00:00.000', left: 0 },
    { wrong: 5, later: '08:00:00.000', left: 30 },
    { wrong: 5, later: '08:00:29.001', left: 1 },
    { wrong: 5, later: '08:00:30.000', left: 0 },
    { wrong: 6, later: '08:00:30.000', left: 30 },
    { wrong: 12, later: '08:14:59.000', left: 1 },
    { wrong: 12, later: '08:15:00.000', left: 0 },
    { wrong: 12, later: '07:59:59.999', left: 0 },
  ])('$wrong of 08:00 leave $left seconds at $later', ({ wrong, later, left }) => {
    expect(secondsLeft(wrongSince(wrong), at(`2026-03-02T${later}Z`))).toBe(left);
  });

  it('begin with none', () => {
    const now = at('2026-03-02T08:00:00.000Z');
    expect([secondsLeft(undefined, now), tried(id, undefined, now)]).toEqual([0, { id, wrong: 1, at: now }]);
    expect(tried(id, wrongSince(4), now).wrong).toBe(5);
  });
});
