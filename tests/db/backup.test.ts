import { describe, expect, it } from 'vitest';
import { lockRounds } from '#archive/backupLock.ts';
import { keyOfPassphrase } from '#data/backupKey.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import { keepContent } from '#data/contentStore.ts';
import { backupOf, bytesSource } from '#tests/support/backups.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { readBackup, verifyBackup } from '#workers/backupReader.ts';

const all = async <T>(given: AsyncIterable<T>): Promise<T[]> => {
  const items: T[] = [];
  for await (const item of given) items.push(item);
  return items;
};

const photo = new Blob([new Uint8Array([1, 2, 3, 4])], { type: 'application/pdf' });

describe('a backup', () => {
  it('holds every row of every table but private keys, and every file, as they are stored', async () => {
    const db = await startedDatabase();
    await loadSample({ language: 'en' });
    const kept = await keepContent(photo, db);
    const { file, manifest } = await backupOf(db.name);
    const opened = await readBackup(bytesSource(file));
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    expect(opened.value.manifest).toEqual(manifest);
    for (const table of db.tables.filter(({ name }) => !['privateKeys', 'pinTries', 'contents'].includes(name))) {
      expect((await all(opened.value.rows(table.name))).flat(), table.name).toEqual(await table.toArray());
    }
    expect(opened.value.tables).not.toContain('privateKeys');
    const [blob] = await all(opened.value.blobs());
    expect([blob?.hash, blob?.mediaType, blob?.bytes]).toEqual([
      kept.ok ? kept.value.hash : '',
      'application/pdf',
      new Uint8Array([1, 2, 3, 4]),
    ]);
    expect(manifest.sequence).toBe((await db.audit.toArray()).length);
  });

  it('opens with its passphrase only', async () => {
    const db = await startedDatabase();
    await loadSample({ language: 'en' });
    const key = await keyOfPassphrase('机油 42', crypto.getRandomValues(new Uint8Array(16)), 100_000);
    const { file, manifest } = await backupOf(db.name, key);
    const code = async (passphrase?: string) => {
      const verified = await verifyBackup(bytesSource(file), { passphrase });
      return verified.ok ? verified.value.sequence : verified.problems[0]?.code;
    };
    expect([await code(), await code('机油 43'), await code('机油 42')]).toEqual([
      'backupLocked',
      'backupPassphrase',
      manifest.sequence,
    ]);
    expect(lockRounds).toBeGreaterThanOrEqual(600_000);
  });
});
