/** Backups in memory, for tests of what makes and reads them. */
import type { BackupKey } from '#data/backupKey.ts';
import type { Instant } from '#kernel/instant.ts';
import { makeBackup } from '#workers/backupMaking.ts';
import { BackupPacker, type PackedBackup } from '#workers/backupPacker.ts';
import type { BackupSource } from '#workers/backupSource.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const joined = (pieces: readonly Uint8Array[]): Bytes => {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

export const bytesSource = (bytes: Bytes): BackupSource => ({
  size: bytes.length,
  read: async (offset, length) => bytes.slice(offset, offset + length),
});

export const backupMoment = '2026-03-02T10:00:00.000Z' as Instant;

/** A backup of a database, whole. */
export const backupOf = async (
  databaseName: string,
  key: BackupKey | null = null,
): Promise<PackedBackup & { readonly file: Bytes }> => {
  const pieces: Bytes[] = [];
  const packed = await makeBackup(
    { databaseName, app: '0.1.0', createdAt: backupMoment, key },
    {
      sink: async (bytes) => {
        pieces.push(bytes);
      },
      onBegun: () => undefined,
      onProgress: () => undefined,
    },
  );
  return { ...packed, file: joined(pieces) };
};

/** A backup of rows that lie in no database. */
export const packedRows = async (
  tables: Readonly<Record<string, readonly object[]>>,
  {
    key = null,
    schemaVersion = 1,
    headHash = null,
  }: {
    readonly key?: BackupKey | null;
    readonly schemaVersion?: number;
    /** As the manifest tells it. */
    readonly headHash?: string | null;
  } = {},
): Promise<Bytes> => {
  const pieces: Bytes[] = [];
  const packer = await BackupPacker.begin(async (bytes) => {
    pieces.push(bytes);
  }, key);
  for (const [table, rows] of Object.entries(tables)) {
    const lines = new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    if (rows.length > 0) await packer.addRows(table, lines, rows.length);
  }
  await packer.finish({
    tables: Object.keys(tables),
    schemaVersion,
    app: '0.1.0',
    installationId: null,
    workshop: '',
    sequence: 0,
    headHash,
    createdAt: backupMoment,
  });
  return joined(pieces);
};
