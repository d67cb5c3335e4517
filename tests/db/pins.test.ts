import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { choosePerson } from '#data/commands/choosePerson.ts';
import { saveAccess } from '#data/commands/saveAccess.ts';
import { savePerson } from '#data/commands/savePerson.ts';
import { savePreferences } from '#data/commands/savePreferences.ts';
import { saveSettings } from '#data/commands/saveSettings.ts';
import { undoLast } from '#data/commands/undo.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { tryPin } from '#data/pinTrying.ts';
import { askPinBy, noteSignOff, spendSignOff } from '#data/signOff.ts';
import type { Person } from '#domain/person.ts';
import { settingsInForce, settingsInputOf } from '#domain/settings.ts';
import type { Result } from '#kernel/result.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { aWorkshop, done, type Workshop } from '#tests/support/workshop.ts';

const right = '480217';

let db: FettleDatabase;
let workshop: Workshop;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T08:00:00Z') });
  db = await startedDatabase();
  workshop = await aWorkshop();
});
afterEach(async () => {
  askPinBy(null);
  spendSignOff();
  vi.useRealTimers();
  stopDatabase();
  await db.delete();
});

const personOf = async (id: Person['id']): Promise<Person> => {
  const person = await db.people.get(id);
  if (person === undefined) throw new Error('Nobody has this id.');
  return person;
};

const pinFor = async (id: Person['id'], pin: string | null = right) =>
  saveAccess({ personId: id, rev: (await personOf(id)).rev, badge: '', pin });

const current = async () => (await db.settings.get('settings'))?.currentPersonId;

const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

/** A PIN of few rounds: the tests try many. */
const quickPin = async (id: Person['id']): Promise<void> => {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(right), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array([7]), iterations: 1 };
  const hash = Buffer.from(await crypto.subtle.deriveBits(how, key, 256)).toString('hex');
  await db.people.update(id, { pin: { salt: '07', hash, iterations: 1 } });
};

describe('a PIN', () => {
  it('is not tried after five wrong ones until the wait is over, even by a window loaded anew', async () => {
    await quickPin(workshop.manager);
    for (let i = 0; i < 5; i++) expect(codes(await tried('0000'))).toEqual(['pinWrong']);
    stopDatabase();
    db = await startedDatabase(db.name);
    expect(await tried(right)).toMatchObject({ ok: false, problems: [{ code: 'pinWait', params: { seconds: 30 } }] });
    vi.setSystemTime(new Date('2026-03-02T08:00:30Z'));
    expect(codes(await tried('0000'))).toEqual(['pinWrong']);
    expect(await tried(right)).toMatchObject({ problems: [{ params: { seconds: 60 } }] });
    vi.setSystemTime(new Date('2026-03-02T08:01:30Z'));
    expect((await tried(right)).ok).toBe(true);
    expect(await db.pinTries.count()).toBe(0);
  });

  it('made with fewer rounds is stored anew when it is entered', async () => {
    await quickPin(workshop.manager);
    expect((await tried(right)).ok).toBe(true);
    const { pin } = await personOf(workshop.manager);
    expect(pin?.iterations).toBe(600_000);
    expect((await db.audit.toArray()).at(-1)?.command).toBe('renewPin');
    expect((await tried(right)).ok).toBe(true);
  });

  const tried = (pin: string) => tryPin(workshop.manager, pin, db);
});

describe('who works here', () => {
  it('is chosen with their PIN where they have one', async () => {
    await quickPin(workshop.technician);
    const personId = workshop.technician;
    expect(codes(await choosePerson({ personId, spoken: 'en' }))).toEqual(['pinNeeded']);
    expect(codes(await choosePerson({ personId, pin: '1111', spoken: 'en' }))).toEqual(['pinWrong']);
    expect(await current()).toBe(workshop.manager);
    await done(choosePerson({ personId, pin: right, spoken: 'en' }));
    expect(await current()).toBe(personId);
    await done(choosePerson({ personId: workshop.manager, spoken: 'en' }));
    expect(await current()).toBe(workshop.manager);
  });

  it('is not chosen by way of the settings', async () => {
    await quickPin(workshop.technician);
    const settings = settingsInForce(await db.settings.get('settings'));
    const input = { ...settingsInputOf(settings, 'en'), currentPersonId: workshop.technician };
    expect(codes(await saveSettings({ rev: settings.rev, input }))).toEqual(['pinNeeded']);
  });

  it('may choose language and light, whoever it is', async () => {
    await quickPin(workshop.manager);
    await done(choosePerson({ personId: workshop.technician, spoken: 'en' }));
    await done(savePreferences({ theme: 'dark', spoken: 'en' }));
    expect(await db.settings.get('settings')).toMatchObject({ theme: 'dark', language: 'en' });
  });
});

describe('what is signed off', () => {
  it('is refused without the PIN of who acts, and writes nothing', async () => {
    await done(pinFor(workshop.manager));
    const entries = await db.audit.count();
    expect(codes(await pinFor(workshop.technician))).toEqual(['signOffMissing']);
    const { id, rev, name, phone, inspectorNo, inspectorUntil } = await personOf(workshop.technician);
    const input = { name, phone, inspectorNo, inspectorUntil };
    const raised = { id, rev, input: { ...input, roles: ['manager' as const] } };
    expect(codes(await savePerson(raised))).toEqual(['signOffMissing']);
    expect(codes(await undoLast('en', db))).toEqual(['signOffMissing']);
    expect(await db.audit.count()).toBe(entries);
    await done(savePerson({ id, rev, input: { ...input, phone: '0121 496 0001', roles: ['technician'] } }));
  });

  it('is asked for within the act, each time anew', async () => {
    await done(pinFor(workshop.manager));
    const asked: Person['id'][] = [];
    askPinBy(async (personId) => {
      asked.push(personId);
      noteSignOff(personId);
      return true;
    });
    await done(pinFor(workshop.technician));
    await done(pinFor(workshop.technician, null));
    expect(asked).toEqual([workshop.manager, workshop.manager]);
    askPinBy(async () => false);
    expect(codes(await pinFor(workshop.technician))).toEqual(['signOffMissing']);
  });

  it('counts for two minutes, and for the one who entered it', async () => {
    await done(pinFor(workshop.manager));
    noteSignOff(workshop.technician);
    expect(codes(await pinFor(workshop.technician))).toEqual(['signOffMissing']);
    noteSignOff(workshop.manager);
    vi.setSystemTime(new Date('2026-03-02T08:02:00.001Z'));
    expect(codes(await pinFor(workshop.technician))).toEqual(['signOffMissing']);
    noteSignOff(workshop.manager);
    vi.setSystemTime(new Date('2026-03-02T08:04:00Z'));
    await done(pinFor(workshop.technician));
  });

  it('asks nobody who has no PIN', async () => {
    await done(pinFor(workshop.technician));
    await done(pinFor(workshop.technician, null));
  });
});
