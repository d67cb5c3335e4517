import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToKeep, type DatedBackup } from '#archive/backupRotation.ts';
import type { Instant } from '#kernel/instant.ts';

const hour = 3_600_000;
const day = 24 * hour;
const instant = (time: number): Instant => new Date(time).toISOString() as Instant;
const backup = (time: number, isVerified = true): DatedBackup => ({
  name: String(time),
  createdAt: instant(time),
  isVerified,
});
const present = Date.parse('2026-06-15T12:00:00.000Z');
const keptOf = (list: readonly DatedBackup[], now = present): number[] =>
  [...backupsToKeep(list, instant(now))].map(Number).sort((a, b) => b - a);

describe('which backups are kept', () => {
  it('is every one of the last 48 hours', () => {
    const list = Array.from({ length: 300 }, (_, i) => backup(present - i * 15 * 60_000));
    const young = list.filter((_, i) => i < 192);
    expect(keptOf(list).slice(0, 192)).toEqual(young.map(({ name }) => Number(name)));
  });

  it('is the newest of each of 12 days, 10 weeks and 9 months', () => {
    const nightly = Array.from({ length: 400 }, (_, i) => backup(present - i * day));
    const ages = keptOf(nightly).map((time) => (present - time) / day);
    // 15 June 2026 is a Monday: Sundays end the weeks before, the last days of a month the months.
    expect(ages).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 15, 22, 29, 36, 43, 46, 50, 57, 76, 107, 135, 166, 197, 227,
    ]);
  });

  it('is never fewer than three sound ones, however old', () => {
    const old = [1, 2, 3, 4, 5].map((years) => backup(present - years * 365 * day));
    expect(keptOf(old)).toHaveLength(5);
    const ofOneDay = [1, 2, 3, 4, 5].map((hours) => backup(present - 1000 * day - hours * hour));
    expect(keptOf(ofOneDay)).toEqual(ofOneDay.slice(0, 3).map(({ name }) => Number(name)));
  });

  it('counts no damaged one, and drops it after 48 hours', () => {
    const [sound, damaged, fresh] = [
      backup(present - 5 * day),
      backup(present - 4 * day, false),
      backup(present, false),
    ];
    expect(keptOf([sound, damaged, fresh])).toEqual([present, present - 5 * day]);
  });

  it('leaves a year of working days with a few dozen files', () => {
    let kept: DatedBackup[] = [];
    for (let time = Date.parse('2025-06-15T06:00:00.000Z'); time <= present; time += hour) {
      const hours = new Date(time).getUTCHours();
      if (hours < 6 || hours > 18) continue;
      kept.push(backup(time));
      const names = backupsToKeep(kept, instant(time));
      kept = kept.filter(({ name }) => names.has(name));
    }
    const months = new Set(kept.map(({ createdAt }) => createdAt.slice(0, 7)));
    expect(kept.length).toBeLessThan(80);
    expect(months.size).toBe(9);
    expect(kept.some(({ createdAt }) => createdAt < instant(present - 226 * day))).toBe(true);
  });
});

const backups = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 800 * 24 * 4 }), fc.boolean()), {
    selector: ([step]) => step,
    maxLength: 120,
  })
  .map((steps) => steps.map(([step, isVerified]) => backup(present - step * 15 * 60_000, isVerified)));

describe('the laws of keeping', () => {
  it('never lets the newest sound one go, nor fewer than three while there are three', () => {
    fc.assert(
      fc.property(backups, (list) => {
        const kept = backupsToKeep(list, instant(present));
        const sound = list.filter(({ isVerified }) => isVerified).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
        for (const { name } of sound.slice(0, 3)) expect(kept.has(name)).toBe(true);
      }),
    );
  });

  it('keeps what it kept, when asked again of what is left', () => {
    fc.assert(
      fc.property(backups, (list) => {
        const kept = backupsToKeep(list, instant(present));
        const left = list.filter(({ name }) => kept.has(name));
        expect(backupsToKeep(left, instant(present))).toEqual(kept);
      }),
    );
  });

  it('lets go only more as time passes', () => {
    fc.assert(
      fc.property(backups, fc.integer({ min: 0, max: 400 }), (list, days) => {
        const later = backupsToKeep(list, instant(present + days * day));
        const now = backupsToKeep(list, instant(present));
        for (const name of later) expect(now.has(name)).toBe(true);
      }),
    );
  });

  it('decides alike whatever the order they are listed in', () => {
    fc.assert(
      fc.property(backups, (list) => {
        expect(backupsToKeep([...list].reverse(), instant(present))).toEqual(backupsToKeep(list, instant(present)));
      }),
    );
  });

  it.each(['UTC', 'America/New_York', 'Pacific/Apia', 'Europe/London'])(
    'decides alike in %s, over the changes of clocks',
    (zone) => {
      const before = process.env['TZ'];
      const list = Array.from({ length: 2_000 }, (_, i) =>
        backup(Date.parse('2026-04-20T00:00:00.000Z') - i * 5 * hour),
      );
      const expected = keptOf(list);
      process.env['TZ'] = zone;
      try {
        expect(keptOf(list)).toEqual(expected);
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    },
  );
});
