import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveAccess } from '#data/commands/saveAccess.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { saveSettings } from '#data/commands/saveSettings.ts';
import { undoLast } from '#data/commands/undo.ts';
import type { FettleDatabase } from '#data/db.ts';
import { blankEquipment } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { settingsInForce } from '#domain/settings.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { dryRun } from '#tests/support/importRun.ts';
import { aWorkshop, done, type Workshop } from '#tests/support/workshop.ts';

let db: FettleDatabase;
let workshop: Workshop;
beforeEach(async () => {
  db = await startedDatabase();
  workshop = await aWorkshop();
});
afterEach(() => endDatabase(db));

const machine = (code: string) =>
  saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code, kind: 'truck' } });

/** Puts somebody before the computer behind the gate's back. */
const sits = async (id: Person['id'] | null): Promise<void> => {
  const settings = settingsInForce(await db.settings.get('settings'));
  await db.settings.put({ ...settings, currentPersonId: id });
};

const guard = async (): Promise<void> => {
  const { rev } = (await db.people.get(workshop.manager)) ?? { rev: 0 };
  await done(saveAccess({ personId: workshop.manager, rev, badge: '', pin: '480217' }));
};

describe('the gate', () => {
  it('asks nobody for a role before a manager has a PIN', async () => {
    await sits(workshop.technician);
    expect((await machine('T-1')).ok).toBe(true);
    await sits(null);
    expect((await machine('T-2')).ok).toBe(true);
  });

  it('refuses what a role does not allow, and writes nothing', async () => {
    await guard();
    expect((await machine('T-1')).ok).toBe(true);
    const entries = await db.audit.count();
    for (const who of [workshop.technician, null]) {
      await sits(who);
      expect(await machine('T-2')).toMatchObject({ ok: false, problems: [{ code: 'notAllowed' }] });
    }
    const settings = settingsInForce(await db.settings.get('settings'));
    const { rev, id: _id, createdAt: _created, updatedAt: _updated, ...input } = settings;
    expect(await saveSettings({ rev, input })).toMatchObject({
      ok: false,
      problems: [{ params: { needs: 'manager' } }],
    });
    expect([await db.equipment.count(), await db.audit.count()]).toEqual([1, entries]);
  });

  it('lets nobody take back what they might not have done', async () => {
    await guard();
    await done(machine('T-1'));
    await sits(workshop.technician);
    expect(await undoLast('en', db)).toMatchObject({ ok: false, problems: [{ code: 'notAllowed' }] });
    expect((await db.equipment.toArray()).map(({ archivedOn }) => archivedOn)).toEqual([null]);
  });

  it('guards imports too', async () => {
    await guard();
    await sits(workshop.technician);
    const { job } = await dryRun(db, new Blob(['Code,Make\nT-9,MAN']));
    await expect(job.commit(db, 'file.csv')).rejects.toThrow();
    expect(await db.equipment.count()).toBe(0);
  });
});
