import { expect, it } from 'vitest';
import { backupRows, othersPiled } from '#features/settings/backupListView.ts';
import type { Instant } from '#kernel/instant.ts';

const file = (mark: string, minute: number) => ({
  name: `Fettle-20260302T10${String(minute).padStart(2, '0')}00Z-${mark}-5.fettle`,
  size: 1_000,
  modifiedAt: '2026-03-02T10:00:00.000Z' as Instant,
  place: 'second' as const,
});

const rowsOf = (others: number) =>
  backupRows({
    files: [file('aaaaaaaa', 0), file('bbbbbbbb', 1), ...Array.from({ length: others }, (_, i) => file('cccccccc', i))],
    damaged: new Set(),
    ownMarks: new Set(['aaaaaaaa', 'bbbbbbbb']),
  });

it('tells of the backups of other computers, but not of its own under an earlier mark, where there are many', () => {
  expect(rowsOf(2).filter(({ isOther }) => isOther)).toHaveLength(2);
  expect([othersPiled(rowsOf(11)), othersPiled(rowsOf(12))]).toEqual([null, { count: 12, size: 12_000 }]);
});
