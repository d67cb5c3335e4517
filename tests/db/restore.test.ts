import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { schemaVersion } from '#archive/migrations/migrations.ts';
import { keyOfPassphrase } from '#data/backupKey.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import { keepContent } from '#data/contentStore.ts';
import type { FettleDatabase } from '#data/db.ts';
import { type AuditEntry, auditEntry, entryContent } from '#domain/audit.ts';
import { chained } from '#domain/auditChain.ts';
import type { Instant } from '#kernel/instant.ts';
import { backupOf, bytesSource, packedRows } from '#tests/support/backups.ts';
import { openedDatabase, startedDatabase } from '#tests/support/database.ts';
import { aContext, aPerson } from '#tests/support/rows.ts';
import { restoreInto } from '#workers/restoring.ts';

const names: string[] = [];

afterEach(async () => {
  for (const name of names.splice(0)) await Dexie.delete(name);
});

const person = aPerson();

const restoredAt = '2026-03-03T08:00:00.000Z' as Instant;

const restored = async (
  file: Uint8Array<ArrayBuffer>,
  { passphrase, takesUnfit = false }: { readonly passphrase?: string | undefined; readonly takesUnfit?: boolean } = {},
) => {
  const databaseName = `fettle-${crypto.randomUUID()}`;
  names.push(databaseName);
  const wish = { databaseName, actor: { id: null, name: 'Ana' }, now: restoredAt, takesUnfit };
  const result = await restoreInto(bytesSource(file), {
    opening: { key: null, passphrase },
    wish,
    tell: () => undefined,
  });
  return { result, databaseName };
};

const rowsOf = async (db: FettleDatabase, table: string): Promise<unknown[]> => db.table(table).toArray();

describe('a restore', () => {
  it('makes every row and every file what it was, and says so in the trail', async () => {
    const db = await startedDatabase();
    await loadSample({ language: 'en' });
    await keepContent(new Blob([new Uint8Array([1, 2, 3, 4])], { type: 'application/pdf' }), db);
    const { file, manifest } = await backupOf(db.name);
    const { result, databaseName } = await restored(file);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value).toEqual({ manifest, sequence: manifest.sequence + 1, auditBreaks: 0 });
    const copy = await openedDatabase(databaseName);
    const apart = new Set(['audit', 'installation', 'contents', 'privateKeys']);
    for (const { name } of db.tables.filter((table) => !apart.has(table.name))) {
      expect(await rowsOf(copy, name), name).toEqual(await rowsOf(db, name));
    }
    const entries = await copy.audit.toArray();
    expect(entries.slice(0, -1)).toEqual(await db.audit.toArray());
    expect(entries.at(-1)).toMatchObject({ command: 'restoreBackup', actorName: 'Ana', at: restoredAt });
    const [content] = await copy.contents.toArray();
    expect(new Uint8Array((await content?.bytes.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(
      new Uint8Array([1, 2, 3, 4]),
    );
    // Certificates were issued: the restored records are another installation, with a series of its own.
    expect(await copy.installation.get('installation')).toMatchObject({
      seriesSuffix: expect.stringMatching(/^[A-Z2-9]{3}$/),
    });
    copy.close();
  });

  it('leaves out no row, however many there are, also of tables whose key has two columns', async () => {
    const db = await startedDatabase();
    const parts = Array.from({ length: 1_203 }, (_, part) => ({ seq: 1, part, table: 'readings', ids: [`r${part}`] }));
    await db.bulkRows.bulkAdd(parts);
    const { result, databaseName } = await restored((await backupOf(db.name)).file);
    expect(result.ok).toBe(true);
    const copy = await openedDatabase(databaseName);
    expect(await copy.bulkRows.toArray()).toEqual(parts);
    copy.close();
  });

  it('opens a locked backup by its passphrase, and by no other', async () => {
    const key = await keyOfPassphrase('机油 42', crypto.getRandomValues(new Uint8Array(16)), 100_000);
    const file = await packedRows({ people: [aPerson()] }, { key, schemaVersion });
    const codes = [];
    for (const passphrase of [undefined, '机油 43', '机油 42']) {
      const { result } = await restored(file, { passphrase });
      codes.push(result.ok ? 'restored' : result.problems[0]?.code);
    }
    expect(codes).toEqual(['backupLocked', 'backupPassphrase', 'restored']);
  });

  it('brings rows of the first version to the present one', async () => {
    const { roles: _roles, badge: _badge, pin: _pin, ...kept } = person;
    const file = await packedRows({ people: [{ ...kept, role: 'manager' }], audit: [] });
    const { result, databaseName } = await restored(file);
    expect(result.ok).toBe(true);
    const copy = await openedDatabase(databaseName);
    expect(await copy.people.get(person.id)).toEqual({ ...kept, roles: ['manager'], badge: '', pin: null });
    expect(await copy.installation.count()).toBe(0);
    copy.close();
  });

  it.each([
    { what: 'of a newer program', version: schemaVersion + 1, tables: { people: [] }, code: 'backupNewer' },
    { what: 'with a table there is not', version: 1, tables: { horses: [{ id: 'h' }] }, code: 'backupDamaged' },
    { what: 'with a row twice', version: schemaVersion, tables: { people: [person, person] }, code: 'backupDamaged' },
    {
      what: 'with a row that is not what its table holds',
      version: schemaVersion,
      tables: { people: [{ ...person, roles: ['king'] }] },
      code: 'restoreUnfitRow',
    },
  ])('refuses a backup $what', async ({ version, tables, code }) => {
    const { result } = await restored(await packedRows(tables, { schemaVersion: version }));
    expect(result).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it('refuses a backup whose trail does not end where its manifest says', async () => {
    const entry = (seq: number): AuditEntry =>
      auditEntry(entryContent({ command: 'addPerson', changes: [], isBulk: false }), seq, aContext());
    const first = chained(entry(1), null);
    const trail = [first, chained(entry(2), first)];
    const codes = [];
    for (const { hash } of trail) {
      const { result } = await restored(await packedRows({ audit: trail }, { schemaVersion, headHash: hash }));
      codes.push(result.ok ? 'restored' : result.problems[0]?.code);
    }
    expect(codes).toEqual(['backupDamaged', 'restored']);
  });

  it('says which row is not what its table holds, and takes it when told to', async () => {
    const file = await packedRows({ people: [person, { ...person, id: 'q', roles: ['king'] }] }, { schemaVersion });
    const { result } = await restored(file);
    const params = { table: 'people', name: person.name, path: 'roles.0' };
    expect(result).toEqual({ ok: false, problems: [{ code: 'restoreUnfitRow', level: 'confirm', params }] });
    const { databaseName } = await restored(file, { takesUnfit: true });
    const copy = await openedDatabase(databaseName);
    expect(await copy.people.get('q')).toEqual({ ...person, id: 'q', roles: ['king'] });
    copy.close();
  });

  it('refuses a row without an id, whatever it is told', async () => {
    const file = await packedRows({ people: [{ name: 'P' }] }, { schemaVersion });
    const { result } = await restored(file, { takesUnfit: true });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'backupDamaged' }] });
  });
});
