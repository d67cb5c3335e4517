import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Places, readPlaces } from '#data/activeDatabase.ts';
import { saveAccess } from '#data/commands/saveAccess.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { restoreBackup } from '#data/restore.ts';
import { currentActor } from '#data/session.ts';
import { askPinBy, noteSignOff, signOffProblem, spendSignOff } from '#data/signOff.ts';
import { writeNote } from '#platform/noteStore.ts';
import { backupOf } from '#tests/support/backups.ts';
import { openedDatabase, startedDatabase } from '#tests/support/database.ts';
import { aWorkshop, done } from '#tests/support/workshop.ts';

let db: FettleDatabase;
let file: File;
beforeEach(async () => {
  db = await startedDatabase();
  const { manager } = await aWorkshop();
  const { rev } = (await db.people.get(manager)) ?? { rev: 0 };
  await done(saveAccess({ personId: manager, rev, badge: '', pin: '480217' }));
  file = new File([(await backupOf(db.name)).file], 'a.fettle');
});
afterEach(async () => {
  askPinBy(null);
  spendSignOff();
  stopDatabase();
  const { active } = await readPlaces();
  await writeNote('places', undefined);
  for (const name of [db.name, active]) await Dexie.delete(name);
});

const restored = async (isRecovery = false): Promise<string> => {
  const result = await restoreBackup({ source: { from: { file }, passphrase: '' }, isRecovery });
  return result.ok ? 'restored' : (result.problems[0]?.code ?? '');
};

const active = async (): Promise<Places['active']> => (await readPlaces()).active;

it('a restore is signed off with a PIN, which is good for one', async () => {
  const before = await active();
  askPinBy(async () => false);
  expect([await restored(), await active()]).toEqual(['signOffMissing', before]);
  askPinBy(async (personId) => {
    noteSignOff(personId);
    return true;
  });
  expect(await restored()).toBe('restored');
  expect(await active()).not.toBe(before);
  const copy = await openedDatabase(await active());
  const missing = await copy.transaction('r', copy.people, copy.settings, async () =>
    signOffProblem(copy, { action: 'restoreBackup' }, await currentActor(copy)),
  );
  expect(missing?.code).toBe('signOffMissing');
  expect((await copy.audit.orderBy('seq').last())?.command).toBe('restoreBackup');
  copy.close();
});

it('where records are missing nobody is asked for a PIN', async () => {
  askPinBy(async () => {
    throw new Error('Asked for a PIN');
  });
  expect(await restored(true)).toBe('restored');
});
