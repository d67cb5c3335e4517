/** Backups made by hand, with a hash that is right and something else that is not: what an attacker could make. */
import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { type BackupManifest, commentStart, manifestName, markName } from '#archive/backupManifest.ts';
import { BlockHash, hexOf } from '#archive/blockHash.ts';
import { schemaVersion } from '#archive/migrations/migrations.ts';
import { sha256 } from '#workers/backupCipher.ts';
import { backupMoment, joined } from './backups.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const text = new TextEncoder();

/** An entry of the ZIP. */
export interface CraftedEntry {
  readonly name: string;
  readonly bytes: Bytes;
}

const zipped = async (entries: readonly CraftedEntry[], comment: string): Promise<Bytes> => {
  const pieces: Uint8Array[] = [];
  const sink = new WritableStream<Uint8Array>({ write: (bytes) => void pieces.push(bytes.slice()) });
  const zip = new ZipWriter(sink, { keepOrder: true });
  for (const { name, bytes } of entries) await zip.add(name, new Uint8ArrayReader(bytes));
  await zip.close(text.encode(comment));
  return joined(pieces);
};

/** A ZIP of these entries, sealed as backups are. */
export const sealed = async (entries: readonly CraftedEntry[]): Promise<Bytes> => {
  const file = await zipped(entries, commentStart + '0'.repeat(64));
  const hash = new BlockHash(sha256);
  hash.add(file.subarray(0, file.length - 64));
  file.set(text.encode(await hash.hex()), file.length - 64);
  return file;
};

/** A ZIP of somebody else. */
export const foreignZip = (): Promise<Bytes> => zipped([{ name: 'letter.txt', bytes: text.encode('Dear Sir') }], '');

/** A backup of one table with these lines; what `change` does to manifest and entries comes before the sealing. */
export const crafted = async (
  lines: string,
  change: (made: { manifest: Record<string, unknown> & BackupManifest; entries: CraftedEntry[] }) => void = () =>
    undefined,
): Promise<Bytes> => {
  const bytes = text.encode(lines);
  const name = 'tables/people.ndjson';
  const rows = lines.split('\n').length - 1;
  const manifest = {
    format: 'fettle-backup',
    formatVersion: 1,
    schemaVersion,
    app: '0.1.0',
    installationId: null,
    workshop: '',
    sequence: 0,
    headHash: null,
    createdAt: backupMoment,
    counts: { people: rows, blobs: 0 },
    parts: [{ name, bytes: bytes.length, sha256: hexOf(await sha256(bytes)), rows }],
  } as const;
  const made = {
    manifest: structuredClone(manifest) as unknown as Record<string, unknown> & BackupManifest,
    entries: [
      { name: markName, bytes: text.encode('x') },
      { name, bytes },
    ],
  };
  change(made);
  return sealed([...made.entries, { name: manifestName, bytes: text.encode(JSON.stringify(made.manifest)) }]);
};
