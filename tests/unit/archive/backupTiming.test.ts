import { describe, expect, it } from 'vitest';
import { isBackupDue, nextBackupAt } from '#archive/backupTiming.ts';
import type { Instant } from '#kernel/instant.ts';

const at = (minutes: number): Instant =>
  new Date(Date.parse('2026-03-10T12:00:00.000Z') + minutes * 60_000).toISOString() as Instant;

describe('a backup', () => {
  it.each([
    { why: 'nothing has changed', changedAt: null, failedAt: null, now: 1_000, isDue: false },
    { why: 'a change is young', changedAt: 0, failedAt: null, now: 12, isDue: false },
    { why: 'a change is 13 minutes old', changedAt: 0, failedAt: null, now: 13, isDue: true },
    { why: 'a try has just failed', changedAt: 0, failedAt: 13, now: 14, isDue: false },
    { why: 'a try failed five minutes ago', changedAt: 0, failedAt: 13, now: 18, isDue: true },
    { why: 'the clock was set back since the change', changedAt: 60, failedAt: null, now: 0, isDue: true },
    { why: 'the clock was set back since the failure', changedAt: 0, failedAt: 600, now: 20, isDue: true },
  ])('when $why: $isDue', ({ changedAt, failedAt, now, isDue }) => {
    const clock = {
      changedAt: changedAt === null ? null : at(changedAt),
      failedAt: failedAt === null ? null : at(failedAt),
      now: at(now),
    };
    expect(isBackupDue(clock)).toBe(isDue);
  });

  it('comes within 15 minutes of a change for a window that looks every minute or two', () => {
    const changedAt = at(0);
    const first = Array.from({ length: 20 }, (_, i) => i * 2).find((minute) =>
      isBackupDue({ changedAt, failedAt: null, now: at(minute) }),
    );
    expect(first).toBeLessThanOrEqual(15);
  });

  it('is announced for the moment at which it comes', () => {
    expect(nextBackupAt({ changedAt: null, failedAt: null })).toBeNull();
    expect(nextBackupAt({ changedAt: at(0), failedAt: null })).toBe(at(13));
    expect(nextBackupAt({ changedAt: at(0), failedAt: at(13) })).toBe(at(18));
  });
});
