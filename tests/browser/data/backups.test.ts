import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backupLabel } from '#archive/backupName.ts';
import type { BackupFile } from '#bridge/backupMessages.ts';
import { makeBackup } from '#data/backupCare.ts';
import { keptBackupKey, setBackupPassphrase } from '#data/backupKey.ts';
import { backUpNow } from '#data/backupSchedule.ts';
import { refreshBackups } from '#data/backupStatus.ts';
import { checkBackup } from '#data/backupWork.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import { savePerson } from '#data/commands/savePerson.ts';
import { keepContent } from '#data/contentStore.ts';
import { database } from '#data/database.ts';
import { afterCopy, safetyCopy } from '#data/safetyCopy.ts';
import type { PersonInput } from '#domain/person.ts';
import type { Instant } from '#kernel/instant.ts';
import { error, failed, ok } from '#kernel/result.ts';
import { bridge } from '#platform/bridge.ts';
import { writeNote } from '#platform/noteStore.ts';
import { ownFolder, writeWhole } from '#platform/ownFiles.ts';
import { startedDatabase } from '#tests/support/database.ts';

const emptyFolder = async (): Promise<void> => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('backups', { recursive: true }).catch(() => undefined);
};

beforeEach(async () => {
  await emptyFolder();
  await setBackupPassphrase(null);
  await startedDatabase();
  await loadSample({ language: 'en' });
});
afterEach(emptyFolder);

const files = async (): Promise<readonly BackupFile[]> => {
  const listed = await bridge.backupList();
  return listed.ok ? listed.value : [];
};

const newest = async (): Promise<BackupFile> => {
  const [file] = await files();
  if (file === undefined) throw new Error('There is no backup');
  return file;
};

/** Six of another computer and six of this one under an earlier mark, all made on one day long ago. */
const oldBackups = async (): Promise<void> => {
  const folder = await ownFolder();
  for (const mark of ['aaaaaaaa', 'bbbbbbbb']) {
    for (let hour = 0; hour < 6; hour++)
      await writeWhole(folder, `Fettle-20200101T0${hour}0000Z-${mark}-5.fettle`, 'x');
  }
};

const ben: PersonInput = { name: 'Ben', roles: ['technician'], phone: '', inspectorNo: '', inspectorUntil: null };

describe('a backup in the browser', () => {
  it('is made by a worker, kept in the private files, and found whole', async () => {
    await keepContent(new Blob(['paper'], { type: 'application/pdf' }));
    const made = await makeBackup(database().name);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const file = await newest();
    expect([file.name, file.size, file.place]).toEqual([made.value.name, made.value.size, 'first']);
    const checked = await checkBackup(file, { key: null }, {});
    expect(checked.ok && checked.value.counts).toEqual(made.value.manifest.counts);
    expect(made.value.manifest.counts['equipment']).toBe(await database().equipment.count());
    expect(made.value.manifest.counts['blobs']).toBe(1);
  });

  it('is locked by the passphrase this computer keeps the key of', async () => {
    await setBackupPassphrase('oil and filters');
    const made = await safetyCopy('import');
    expect(made.ok && made.value.name).toMatch(/\.fettle-locked$/);
    const file = await newest();
    const verdict = async (passphrase: string | undefined, key: Awaited<ReturnType<typeof keptBackupKey>>) => {
      const checked = await checkBackup(file, { passphrase, key }, {});
      return checked.ok ? 'sound' : checked.problems[0]?.code;
    };
    expect([
      await verdict(undefined, null),
      await verdict('oil and filter', null),
      await verdict('oil and filters', null),
      await verdict(undefined, await keptBackupKey()),
    ]).toEqual(['backupLocked', 'backupPassphrase', 'sound', 'sound']);
    const key = await keptBackupKey();
    await expect(crypto.subtle.exportKey('raw', key?.key as CryptoKey)).rejects.toThrow();
  });

  it('leaves nothing when it is cancelled', async () => {
    const stop = new AbortController();
    const making = makeBackup(database().name, { signal: stop.signal, onProgress: () => stop.abort() });
    const early = await makeBackup(database().name, { signal: AbortSignal.abort() });
    expect([(await making).ok, early.ok]).toEqual([false, false]);
    expect(await files()).toEqual([]);
    const names: string[] = [];
    for await (const name of (await ownFolder()).keys()) names.push(name);
    expect(names).toEqual([]);
  });

  it('says how backups stand: the last one, and since when there are changes in none', async () => {
    const before = await refreshBackups();
    expect([before.last, before.changedAt]).toEqual([null, (await database().audit.orderBy('seq').first())?.at]);
    await backUpNow();
    const after = await refreshBackups();
    expect([after.last?.sequence, after.changedAt, after.working, after.failed]).toEqual([
      await database().audit.count(),
      null,
      null,
      null,
    ]);
    expect(backupLabel((await newest()).name)?.createdAt).toBe(after.last?.at);
  });

  it('clears away what this computer made, under whichever mark, and nothing of others', async () => {
    await writeNote('backupMarks', new Set(['bbbbbbbb']));
    await oldBackups();
    await makeBackup(database().name);
    const left = (await files()).map(({ name }) => backupLabel(name));
    const of = (mark: string) => left.filter((label) => label?.installation === mark).map((label) => label?.createdAt);
    expect(of('aaaaaaaa')).toHaveLength(6);
    expect(of('bbbbbbbb')).toEqual(['2020-01-01T05:00:00.000Z', '2020-01-01T04:00:00.000Z']);
  });

  it('clears away nothing while the clock is in doubt', async () => {
    await writeNote('backupMarks', new Set(['bbbbbbbb']));
    await database().installation.update('installation', { clockDoubt: '2030-01-01T00:00:00.000Z' as Instant });
    await oldBackups();
    await makeBackup(database().name);
    expect(await files()).toHaveLength(13);
  });

  it('is made before something great is done, unless all is in one already; where none can be made the user is asked', async () => {
    const act = async () => ok(await database().equipment.count());
    await makeBackup(database().name);
    await afterCopy('removal', [], act);
    expect(await files()).toHaveLength(1);
    await savePerson({ id: null, rev: null, input: ben });
    const begin = vi.spyOn(bridge, 'backupBegin').mockResolvedValue(failed([error('backupNotWritten')]));
    const codes = async (confirmed: readonly string[]) => {
      const done = await afterCopy('removal', confirmed, act);
      return done.ok ? 'done' : done.problems.map(({ code, level }) => `${code} ${level}`);
    };
    expect(await codes([])).toEqual(['backupNotWritten confirm', 'goOnWithoutCopy confirm']);
    expect(await codes(['backupNotWritten', 'goOnWithoutCopy'])).toBe('done');
    begin.mockRestore();
    expect(await codes([])).toBe('done');
    expect(await files()).toHaveLength(2);
  });

  it('never removes the last three', async () => {
    await makeBackup(database().name);
    const { name } = await newest();
    expect(await bridge.backupRemove({ names: [name] })).toEqual({ ok: true, value: { removed: 0 } });
    expect(await files()).toHaveLength(1);
  });
});

describe('the sentinel in the browser', () => {
  it('is what was written last', async () => {
    await bridge.sentinelWrite({ text: '{"a":1}' });
    await bridge.sentinelWrite({ text: '{}' });
    expect(await bridge.sentinelRead()).toEqual({ ok: true, value: '{}' });
  });
});
