import { describe, expect, it } from 'vitest';
import type { BackupStatus } from '#data/backupStatus.ts';
import type { Instant } from '#kernel/instant.ts';
import { ageOf, backupConcern, isAlarming } from '#widgets/backupView.ts';

const at = (text: string): Instant => `2026-03-${text}:00.000Z` as Instant;
const now = at('10T12:00');

describe('the age of a backup', () => {
  it.each([
    { of: at('10T12:00'), age: { unit: 'now', count: 0 } },
    { of: at('10T13:00'), age: { unit: 'now', count: 0 } },
    { of: at('10T11:58'), age: { unit: 'minute', count: 2 } },
    { of: at('10T11:00'), age: { unit: 'hour', count: 1 } },
    { of: at('09T12:01'), age: { unit: 'hour', count: 23 } },
    { of: at('08T11:00'), age: { unit: 'day', count: 2 } },
  ])('of $of is $age.count $age.unit', ({ of, age }) => {
    expect(ageOf(of, now)).toEqual(age);
  });
});

type Told = Parameters<typeof backupConcern>[0];
const places = (lastCopiedAt: Instant | null): BackupStatus['places'] => ({
  folder: null,
  secondFolder: null,
  secondState: 'none',
  lastCopiedAt,
  freeBytes: null,
});
const file = (time: string): BackupStatus['files'][number] => ({
  name: `Fettle-202603${time}00Z-00000000-5.fettle`,
  size: 1,
  modifiedAt: now,
  place: 'first',
});
const last = (time: Instant): Told['last'] => ({ at: time, sequence: 5, isLocked: false });
const failure: Told['failed'] = { at: now, problems: [] };
const well: Told = {
  host: 'desktop',
  places: places(null),
  files: [],
  last: last(at('10T11:00')),
  downloadedAt: null,
  changedAt: null,
  failed: null,
};

describe('what is wrong with backups', () => {
  const cases: readonly { name: string; told: Partial<Told>; concern: ReturnType<typeof backupConcern> }[] = [
    { name: 'all is backed up', told: {}, concern: null },
    { name: 'it is old and nothing has changed', told: { last: last(at('01T11:00')) }, concern: null },
    { name: 'changes wait for some minutes', told: { changedAt: at('10T11:50') }, concern: null },
    { name: 'changes wait for a day', told: { changedAt: at('09T12:00') }, concern: 'old' },
    { name: 'nothing was ever kept for a day', told: { changedAt: at('09T12:00'), last: null }, concern: 'never' },
    { name: 'the last try failed', told: { failed: failure }, concern: 'failed' },
    { name: 'a browser keeps its first', told: { host: 'browser', files: [file('10T1100')] }, concern: null },
    {
      name: 'none left a browser for a day',
      told: { host: 'browser', files: [file('09T1100')] },
      concern: 'outsideNever',
    },
    {
      name: 'one was downloaded today',
      told: { host: 'browser', files: [file('01T1100')], downloadedAt: at('10T08:00') },
      concern: null,
    },
    {
      name: 'the last copy is older than the last backup, and a day old',
      told: { host: 'browser', files: [file('01T1100')], places: places(at('09T11:59')) },
      concern: 'outside',
    },
  ];
  it.each(cases)('when $name: $concern', ({ told, concern }) => {
    expect(backupConcern({ ...well, ...told }, now)).toBe(concern);
  });

  it('is an alarm only where there is nothing to fall back upon', () => {
    expect((['failed', 'never', 'old', 'outside', 'outsideNever', null] as const).filter(isAlarming)).toEqual([
      'failed',
      'never',
      'old',
    ]);
  });
});
