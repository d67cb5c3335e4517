import { describe, expect, it } from 'vitest';
import { backupLabel, backupName, installationMark } from '#archive/backupName.ts';
import type { Instant } from '#kernel/instant.ts';

describe('the name of a backup', () => {
  it('says when, of which installation, and how far it goes', () => {
    const label = {
      createdAt: '2026-11-22T07:45:12.000Z' as Instant,
      installation: installationMark('1a2b3c4d-0000-7000-8000-000000000000'),
      sequence: 12_345,
      isLocked: false,
    };
    const name = backupName(label);
    expect(name).toBe('Fettle-20261122T074512Z-1a2b3c4d-12345.fettle');
    expect(backupLabel(name)).toEqual(label);
    const locked = { ...label, sequence: 0, isLocked: true, installation: installationMark(null) };
    expect(backupLabel(backupName(locked))).toEqual(locked);
  });

  it.each([
    'Fettle-20261122T074512Z-1a2b3c4d-12345.fettle.1a2b3c4d.part',
    'Fettle-20261122T074512Z-1a2b3c4d-12345.fettle.part',
    'Fettle-20261122T074512Z-1A2B3C4D-12345.fettle',
    'Fettle-20261122T074512Z-1a2b3c4d-012.fettle',
    'Fettle-20260230T074512Z-1a2b3c4d-12.fettle',
    'Fettle-20261122T254512Z-1a2b3c4d-12.fettle',
    '../Fettle-20261122T074512Z-1a2b3c4d-12345.fettle',
    'Fettle-20261122T074512Z-1a2b3c4d-12345.zip',
    'Fettle-20261122T074512Z-1a2b3c4d-12345.fettle\n',
    '',
  ])('is not %j', (name) => {
    expect(backupLabel(name)).toBeNull();
  });
});
