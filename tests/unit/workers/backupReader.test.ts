import { describe, expect, it } from 'vitest';
import { lockHeaderSize } from '#archive/backupLock.ts';
import { schemaVersion } from '#archive/migrations/migrations.ts';
import { keyOfPassphrase } from '#data/backupKey.ts';
import { flipped, refusals, truncated } from '#tests/support/backupDamage.ts';
import { backupMoment, bytesSource, joined, packedRows } from '#tests/support/backups.ts';
import { crafted, foreignZip, sealed } from '#tests/support/craftedBackup.ts';
import { aPerson } from '#tests/support/rows.ts';
import { BackupPacker } from '#workers/backupPacker.ts';
import { readBackup, verifyBackup } from '#workers/backupReader.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const text = new TextEncoder();
const verdict = async (bytes: Bytes, passphrase?: string): Promise<string> => {
  const verified = await verifyBackup(bytesSource(bytes), { passphrase });
  return verified.ok ? 'sound' : (verified.problems[0]?.code ?? 'no reason');
};

const rows = { people: Array.from({ length: 20 }, () => aPerson()), parts: [] };
const salt = new Uint8Array(16).fill(7);
const keyOf = (words: string) => keyOfPassphrase(words, salt, 100_000);

describe('a backup damaged by chance', () => {
  it('is refused with a reason wherever it is cut off', async () => {
    const counts = await truncated(await packedRows(rows), 100, null);
    expect(Object.keys(counts).filter((word) => !refusals.includes(word))).toEqual([]);
    expect(counts['backupDamaged']).toBeGreaterThan(90);
  });

  it('is refused with a reason whichever byte is changed', async () => {
    const counts = await flipped(await packedRows(rows), 1_000, null);
    expect(Object.keys(counts).filter((word) => !refusals.includes(word))).toEqual([]);
    expect(counts['backupDamaged']).toBeGreaterThan(950);
  });

  it('is refused with a reason when it is locked, too', async () => {
    const key = await keyOf('oil');
    const file = await packedRows(rows, { key });
    const counts = [await truncated(file, 100, key), await flipped(file, 1_000, key)];
    expect(counts.flatMap(Object.keys).filter((word) => !refusals.includes(word))).toEqual([]);
  });
});

describe('a locked backup', () => {
  const long = { notes: [{ id: 'n', text: Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 10_007).join() }] };

  it('loses no chunk, changes none for another, and takes none of another file, unseen', async () => {
    const key = await keyOf('oil');
    const anyText = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(65_536))));
    const random = { notes: Array.from({ length: 45 }, (_, i) => ({ id: String(i), text: anyText() })) };
    const [file, other] = [await packedRows(random, { key }), await packedRows(random, { key })];
    const each = 1024 * 1024 + 16;
    const chunk = (of: Bytes, i: number): Bytes => of.slice(lockHeaderSize + i * each, lockHeaderSize + (i + 1) * each);
    const built = (...chunks: readonly Bytes[]): Bytes => joined([file.slice(0, lockHeaderSize), ...chunks]);
    const count = Math.ceil((file.length - lockHeaderSize) / each);
    const rest = Array.from({ length: count - 2 }, (_, i) => chunk(file, i + 2));
    const [first, second] = [chunk(file, 0), chunk(file, 1)];
    expect(rest.length).toBeGreaterThan(0);
    expect([
      await verdict(file, 'oil'),
      await verdict(built(second, first, ...rest), 'oil'),
      await verdict(built(first, ...rest), 'oil'),
      await verdict(built(first, second), 'oil'),
      await verdict(built(first, chunk(other, 1), ...rest), 'oil'),
    ]).toEqual(['sound', 'backupDamaged', 'backupDamaged', 'backupDamaged', 'backupDamaged']);
  });

  it('tells a wrong passphrase from damage, and takes the same words however they are composed', async () => {
    const file = await packedRows(long, { key: await keyOf('Schlüssel') });
    expect([
      await verdict(file),
      await verdict(file, ''),
      await verdict(file, 'Schlussel'),
      await verdict(file, 'Schlu\u0308ssel'),
    ]).toEqual(['backupLocked', 'backupLocked', 'backupPassphrase', 'sound']);
    const damaged = file.slice();
    damaged[20] = (damaged[20] ?? 0) ^ 1;
    expect(await verdict(damaged, 'Schlüssel')).toBe('backupDamaged');
  });

  it('shows nothing of what is in it', async () => {
    const file = await packedRows({ people: [aPerson({ name: 'Mei Lin' })] }, { key: await keyOf('oil') });
    const seen = new TextDecoder('latin1').decode(file);
    expect(['Mei Lin', 'people', 'manifest', 'PK\u0003\u0004'].filter((word) => seen.includes(word))).toEqual([]);
  });
});

const line = '{"id":"a"}\n';
const nested = (depth: number): string => `{"id":"a","x":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}\n`;

describe('a file somebody made', () => {
  it('is taken when it is what a backup is', async () => {
    expect(await verdict(await crafted(line + nested(31)))).toBe('sound');
  });

  const cases: readonly { name: string; file: () => Promise<Bytes>; code: string }[] = [
    { name: 'nothing at all', file: async () => new Uint8Array(0), code: 'backupForeign' },
    { name: 'a text', file: async () => text.encode('id,name\n1,Truck\n'.repeat(20)), code: 'backupForeign' },
    { name: 'a ZIP of somebody else', file: foreignZip, code: 'backupForeign' },
    {
      name: 'a newer format',
      file: () => crafted(line, ({ manifest }) => Object.assign(manifest, { formatVersion: 2, isOther: true })),
      code: 'backupNewer',
    },
    {
      name: 'newer records',
      file: () => crafted(line, ({ manifest }) => Object.assign(manifest, { schemaVersion: schemaVersion + 1 })),
      code: 'backupNewer',
    },
    {
      name: 'a newer container',
      file: async () => text.encode('FETTLEBK2'.padEnd(200, 'x')),
      code: 'backupNewer',
    },
    {
      name: 'no manifest',
      file: () => sealed([{ name: 'fettle-backup.txt', bytes: text.encode('x') }]),
      code: 'backupDamaged',
    },
    { name: 'a row nested too deep', file: () => crafted(nested(33)), code: 'backupDamaged' },
    { name: 'a row nested without end', file: () => crafted(nested(200_000)), code: 'backupDamaged' },
    {
      name: 'a key __proto__',
      file: () => crafted('{"id":"a","__proto__":{"isAdmin":true}}\n'),
      code: 'backupDamaged',
    },
    { name: 'a key constructor', file: () => crafted('{"x":{"constructor":1}}\n'), code: 'backupDamaged' },
    { name: 'a line that is no row', file: () => crafted('[1]\n'), code: 'backupDamaged' },
    { name: 'a line that is no JSON', file: () => crafted('{id:1}\n'), code: 'backupDamaged' },
    {
      name: 'another count of rows',
      file: () => crafted(line + line, ({ manifest }) => Object.assign(manifest.counts, { people: 1 })),
      code: 'backupDamaged',
    },
    {
      name: 'other rows than the part has',
      file: () =>
        crafted(line + line, ({ manifest }) => {
          Object.assign(manifest.counts, { people: 1 });
          Object.assign(manifest.parts[0] ?? {}, { rows: 1 });
        }),
      code: 'backupDamaged',
    },
    {
      name: 'another hash of a part',
      file: () => crafted(line, ({ manifest }) => Object.assign(manifest.parts[0] ?? {}, { sha256: 'a'.repeat(64) })),
      code: 'backupDamaged',
    },
    {
      name: 'a part more than the manifest names',
      file: () =>
        crafted(line, ({ entries }) => void entries.push({ name: 'tables/extra.ndjson', bytes: text.encode(line) })),
      code: 'backupDamaged',
    },
    {
      name: 'a part less than the manifest names',
      file: () => crafted(line, ({ entries }) => void entries.pop()),
      code: 'backupDamaged',
    },
    {
      name: 'a name that climbs out of its folder',
      file: () =>
        crafted(line, ({ manifest, entries }) => {
          Object.assign(manifest.parts[0] ?? {}, { name: 'tables/../people.ndjson' });
          entries.splice(1, 1, { name: 'tables/../people.ndjson', bytes: text.encode(line) });
        }),
      code: 'backupDamaged',
    },
    {
      name: 'a bomb: 80 MB of nothing',
      file: () => crafted(`{"id":"${' '.repeat(80_000_000)}"}\n`),
      code: 'backupDamaged',
    },
  ];
  it.each(cases)('is refused: $name', async ({ file, code }) => {
    expect(await verdict(await file())).toBe(code);
  });

  it('is refused beyond two gigabytes before it is read', async () => {
    const answer = await readBackup({
      size: 2 * 1024 ** 3 + 1,
      read: () => Promise.reject(new Error('It was read')),
    });
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'backupTooLarge' }] });
  });
});

describe('a table of many rows', () => {
  it('goes on in further parts, and its rows come in order', async () => {
    const pieces: Uint8Array[] = [];
    const packer = await BackupPacker.begin(async (bytes) => void pieces.push(bytes), null);
    const counts = [3, 1, 2];
    let next = 0;
    for (const count of counts) {
      const lines = Array.from({ length: count }, () => `{"id":${next++}}\n`).join('');
      await packer.addRows('notes', text.encode(lines), count);
    }
    const facts = { schemaVersion: 1, app: '', installationId: null, workshop: '', sequence: 0, headHash: null };
    const { manifest } = await packer.finish({ ...facts, tables: ['notes', 'empty'], createdAt: backupMoment });
    const opened = await readBackup(bytesSource(joined(pieces)));
    if (!opened.ok) throw new Error('It was refused');
    const read: unknown[] = [];
    for await (const batch of opened.value.rows('notes')) read.push(...batch);
    expect(read).toEqual(Array.from({ length: 6 }, (_, i) => ({ id: i })));
    expect(manifest.parts.map(({ name }) => name)).toEqual([
      'tables/notes.ndjson',
      'tables/notes.2.ndjson',
      'tables/notes.3.ndjson',
    ]);
    expect([manifest.counts, opened.value.tables]).toEqual([{ notes: 6, empty: 0, blobs: 0 }, ['notes', 'empty']]);
  });
});
