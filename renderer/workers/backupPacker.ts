/** Packs a backup part by part into a ZIP that is handed on as it grows, locked where there is a key. */
import { configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import {
  type BackupManifest,
  type BackupPart,
  backupFormat,
  backupFormatVersion,
  backupLimits,
  blobPartName,
  blobsCount,
  commentStart,
  manifestName,
  markName,
  tablePartName,
} from '#archive/backupManifest.ts';
import { BlockHash, hexOf } from '#archive/blockHash.ts';
import type { BackupKey } from '#data/backupKey.ts';
import { LockingSink, sha256 } from './backupCipher.ts';

type Bytes = Uint8Array<ArrayBuffer>;

configure({ useWebWorkers: false, chunkSize: 512 * 1024 });

const text = new TextEncoder();

/** What the first entry says to whoever opens the file without us. */
const markText = `This is a backup of Fettle, a planner for the maintenance of vehicles and equipment.

tables/*.ndjson   the records, one a line, as JSON in UTF-8
blobs/*           photos and papers, named by the SHA-256 of their content
manifest.json     what was backed up when, with size and SHA-256 of every part

Do not change it: Fettle restores only what is exactly as it was written.
`;

/** Packed already: packing again costs time and gains nothing. */
const packedTypes =
  /^(image\/(jpeg|png|webp|gif|avif|heic)|video\/|audio\/|application\/(pdf|zip|gzip)|application\/vnd\.)/;

/** The hash at the end of the comment, until it is known. */
const hashPlace = '0'.repeat(64);

/** What is told of the records once all parts are packed. */
export type BackupFacts = Omit<BackupManifest, 'format' | 'formatVersion' | 'counts' | 'parts'> & {
  /** Tables of the database: those without rows are counted too. */
  readonly tables: readonly string[];
};

/** A backup that was packed whole. */
export interface PackedBackup {
  readonly manifest: BackupManifest;
  readonly bytes: number;
  /** As of `BlockHash`, over the file as it was handed on. */
  readonly sha256: string;
}

/** Takes the ZIP as it grows and keeps its end back, where its own hash is to stand. */
class SealedOutput {
  private readonly hash = new BlockHash(sha256);
  private readonly pass: (bytes: Uint8Array) => Promise<void>;
  private held = new Uint8Array(0);

  constructor(pass: (bytes: Uint8Array) => Promise<void>) {
    this.pass = pass;
  }

  async write(bytes: Uint8Array): Promise<void> {
    const all = new Uint8Array(this.held.length + bytes.length);
    all.set(this.held);
    all.set(bytes, this.held.length);
    const end = Math.max(0, all.length - hashPlace.length);
    this.held = all.slice(end);
    this.hash.add(all.subarray(0, end));
    await this.pass(all.subarray(0, end));
  }

  async seal(): Promise<void> {
    await this.pass(text.encode(await this.hash.hex()));
  }
}

/** Packs one backup. Where it fails, what was handed on is worthless. */
export class BackupPacker {
  private readonly zip: ZipWriter<unknown>;
  private readonly output: SealedOutput;
  private readonly locking: LockingSink | null;
  private readonly hash: BlockHash;
  private readonly parts: BackupPart[] = [];
  private readonly numbers = new Map<string, number>();
  private unpacked = 0;
  private readonly passed: { bytes: number };

  private constructor(
    locking: LockingSink | null,
    hash: BlockHash,
    passed: { bytes: number; pass: (bytes: Uint8Array) => Promise<void> },
  ) {
    this.locking = locking;
    this.hash = hash;
    this.passed = passed;
    this.output = new SealedOutput((bytes) => (locking === null ? passed.pass(bytes) : locking.add(bytes)));
    this.zip = new ZipWriter(new WritableStream({ write: (bytes: Uint8Array) => this.output.write(bytes) }), {
      keepOrder: true,
      extendedTimestamp: false,
    });
  }

  /** Begins a backup; `sink` gets its bytes and says when it can take more. */
  static async begin(sink: (bytes: Bytes) => Promise<void>, key: BackupKey | null): Promise<BackupPacker> {
    const hash = new BlockHash(sha256);
    const passed = {
      bytes: 0,
      pass: async (bytes: Uint8Array) => {
        hash.add(bytes);
        passed.bytes += bytes.length;
        if (passed.bytes > backupLimits.packed) throw new Error('The backup is larger than 2 GB');
        await sink(bytes.slice());
      },
    };
    const locking = key === null ? null : await LockingSink.begin(key, passed.pass);
    const packer = new BackupPacker(locking, hash, passed);
    await packer.zip.add(markName, new Uint8ArrayReader(text.encode(markText)), { level: 0 });
    return packer;
  }

  /** Adds the next rows of a table, a line each. */
  async addRows(table: string, lines: Bytes, rows: number): Promise<void> {
    const number = (this.numbers.get(table) ?? 0) + 1;
    this.numbers.set(table, number);
    const name = tablePartName(table, number);
    await this.add({ name, bytes: lines.length, sha256: hexOf(await sha256(lines)), rows }, lines, true);
  }

  /** Adds a file under its hash. */
  async addBlob(hash: string, content: { readonly mediaType: string; readonly bytes: Bytes }): Promise<void> {
    const { mediaType, bytes } = content;
    const part = { name: blobPartName(hash), bytes: bytes.length, sha256: hexOf(await sha256(bytes)), mediaType };
    await this.add(part, bytes, !packedTypes.test(mediaType));
  }

  /** Writes the manifest and seals the file. */
  async finish({ tables, ...facts }: BackupFacts): Promise<PackedBackup> {
    const counts: Record<string, number> = Object.fromEntries(tables.map((table) => [table, 0]));
    counts[blobsCount] = 0;
    for (const { name, rows } of this.parts) {
      const key = rows === undefined ? blobsCount : (name.split(/[/.]/)[1] ?? '');
      counts[key] = (counts[key] ?? 0) + (rows ?? 1);
    }
    const manifest: BackupManifest = {
      format: backupFormat,
      formatVersion: backupFormatVersion,
      ...facts,
      counts,
      parts: this.parts,
    };
    await this.zip.add(manifestName, new Uint8ArrayReader(text.encode(JSON.stringify(manifest, null, 1))));
    await this.zip.close(text.encode(commentStart + hashPlace));
    await this.output.seal();
    await this.locking?.end();
    return { manifest, bytes: this.passed.bytes, sha256: await this.hash.hex() };
  }

  private async add(part: BackupPart, bytes: Bytes, isPacked: boolean): Promise<void> {
    this.unpacked += bytes.length;
    if (this.unpacked > backupLimits.unpacked) throw new Error('The records are larger than 4 GB');
    await this.zip.add(part.name, new Uint8ArrayReader(bytes), isPacked ? {} : { level: 0 });
    this.parts.push(part);
  }
}
