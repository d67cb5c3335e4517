import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clockProblemsNow } from '#data/clockRecords.ts';
import { confirmClock } from '#data/commands/confirmClock.ts';
import { doubtClock } from '#data/commands/doubtClock.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { keepContent } from '#data/contentStore.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { noteFreeBytes } from '#data/space.ts';
import { blankEquipment } from '#domain/equipment.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { codesOf } from '#tests/support/decisions.ts';
import { issueIn } from '#tests/support/sealedIssues.ts';
import { done } from '#tests/support/workshop.ts';

let db: FettleDatabase;
beforeEach(async () => {
  db = await startedDatabase();
});
afterEach(async () => {
  vi.useRealTimers();
  noteFreeBytes(null);
  stopDatabase();
  await db.delete();
});

const machine = (code: string) =>
  saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code, kind: 'truck' } });

describe('a full disk', () => {
  it('takes no photos under 500 MB, and nothing at all under 100', async () => {
    const photo = new Blob(['paper'], { type: 'application/pdf' });
    noteFreeBytes(400 * 1024 * 1024);
    expect(await keepContent(photo, db)).toMatchObject({ ok: false, problems: [{ code: 'spaceLow' }] });
    expect((await machine('T-1')).ok).toBe(true);
    noteFreeBytes(50 * 1024 * 1024);
    expect(await machine('T-2')).toMatchObject({ ok: false, problems: [{ code: 'spaceOut' }] });
    expect(await db.equipment.count()).toBe(1);
    noteFreeBytes(null);
    expect((await machine('T-2')).ok).toBe(true);
  });
});

describe('a clock set back', () => {
  it('lets no certificate be issued until the time is confirmed', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-20T08:00:00Z') });
    await done(machine('T-1'));
    vi.setSystemTime(new Date('2026-03-18T07:59:00Z'));
    await doubtClock(db);
    expect(codesOf(await issueIn(db, 'FT-2026'))).toEqual(['clockInDoubt']);
    expect(await db.certificates.count()).toBe(0);
    await done(confirmClock());
    await done(issueIn(db, 'FT-2026'));
    expect(await db.certificates.count()).toBe(1);
  });

  it('is noted, stays in doubt over further commands, and is believed again once confirmed', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-20T08:00:00Z') });
    await done(machine('T-1'));
    await doubtClock(db);
    expect(await clockProblemsNow(db)).toEqual([]);
    vi.setSystemTime(new Date('2026-03-10T08:00:00Z'));
    await doubtClock(db);
    await done(machine('T-2'));
    expect((await clockProblemsNow(db)).map(({ code }) => code)).toEqual(['clockInDoubt']);
    await done(confirmClock());
    expect(await clockProblemsNow(db)).toEqual([]);
    expect((await db.audit.toArray()).map(({ command }) => command)).toEqual([
      'saveEquipment',
      'doubtClock',
      'saveEquipment',
      'confirmClock',
    ]);
  });
});
