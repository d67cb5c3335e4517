/**
 * Reads backups, trusting nothing: a file is refused as damaged, foreign, newer, too large or locked before a row of it
 * is given out, and each part is compared with the manifest before its rows are.
 */
import {
  configure,
  type Entry,
  type FileEntry,
  Reader,
  Uint8ArrayWriter,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { lockMagic } from '#archive/backupLock.ts';
import {
  type BackupManifest,
  type BackupPart,
  backupFormatVersion,
  backupLimits,
  backupManifestSchema,
  blobsCount,
  commentStart,
  manifestKindSchema,
  manifestName,
  markName,
  partKind,
} from '#archive/backupManifest.ts';
import { BlockHash, hashBlock, hexOf } from '#archive/blockHash.ts';
import type { StoredRow } from '#archive/migrations/migration.ts';
import { schemaVersion } from '#archive/migrations/migrations.ts';
import { readJson } from '#kernel/readJson.ts';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { sha256 } from './backupCipher.ts';
import { type BackupSource, exactly, SourceFailure } from './backupSource.ts';
import { type Opening, unlockedSource } from './backupUnlocking.ts';

type Bytes = Uint8Array<ArrayBuffer>;

configure({ useWebWorkers: false, chunkSize: 512 * 1024 });

/** Thrown while a backup is read that is not what its manifest says, or what it should be; `problem` tells the user. */
export class BackupRefusal extends Error {
  readonly problem: Problem;

  constructor(detail: string, problem: Problem = error('backupDamaged')) {
    super(detail);
    this.problem = problem;
  }
}

/** A file out of a backup. */
export interface BackupBlob {
  /** SHA-256 of its bytes when it was stored; the id of its content. */
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: Bytes;
}

/** A backup that can be read. Reading throws `BackupRefusal` where a part is not as it was written. */
export interface ReadableBackup {
  readonly manifest: BackupManifest;
  /** Tables that have rows, and those without. */
  readonly tables: readonly string[];
  /** The rows of a table, as the version of the manifest wrote them, some thousand at a time. */
  readonly rows: (table: string) => AsyncGenerator<readonly StoredRow[]>;
  readonly blobs: () => AsyncGenerator<BackupBlob>;
  readonly close: () => Promise<void>;
}

const refuse = (code: string, params?: Record<string, number>): { ok: false; problems: readonly Problem[] } =>
  failed([error(code, undefined, params)]);

const text = new TextDecoder('utf-8', { fatal: true });
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const hashHex = 64;

/** Where the name of a ZIP's first entry begins. */
const firstName = 30;

interface Signs {
  /** It begins or ends as backups do. */
  readonly isOurs: boolean;
  /** The hash its comment tells; null: it ends otherwise. */
  readonly told: string | null;
}

const signsOf = async (source: BackupSource): Promise<Signs> => {
  const head = latin(await source.read(0, firstName + markName.length));
  const endSize = commentStart.length + hashHex;
  const tail = latin(await source.read(Math.max(0, source.size - endSize), endSize));
  const begins = head.startsWith('PK\x03\x04') && head.endsWith(markName);
  const ends = tail.startsWith(commentStart);
  const told = tail.slice(commentStart.length);
  return { isOurs: begins || ends, told: ends && /^[0-9a-f]{64}$/.test(told) ? told : null };
};

const isWhole = async (source: BackupSource, told: string): Promise<boolean> => {
  const hash = new BlockHash(sha256);
  const end = source.size - hashHex;
  for (let at = 0; at < end; at += hashBlock) hash.add(await exactly(source, at, Math.min(hashBlock, end - at)));
  return (await hash.hex()) === told;
};

class SourceReader extends Reader<BackupSource> {
  private readonly source: BackupSource;

  constructor(source: BackupSource) {
    super(source);
    this.source = source;
    this.size = source.size;
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.source.read(index, length);
  }
}

const isFile = (entry: Entry): entry is FileEntry => !entry.directory;

/** The entries by name; throws where there are too many, or they claim too much. */
const entriesOf = async (zip: ZipReader<unknown>, packed: number): Promise<ReadonlyMap<string, FileEntry>> => {
  const found = new Map<string, FileEntry>();
  let unpacked = 0;
  for await (const entry of zip.getEntriesGenerator()) {
    if (!isFile(entry) || entry.encrypted || found.has(entry.filename)) throw new BackupRefusal(entry.filename);
    found.set(entry.filename, entry);
    unpacked += entry.uncompressedSize;
    const isBomb = unpacked > backupLimits.ratioFrom && unpacked > packed * backupLimits.ratio;
    if (found.size > backupLimits.entries + 2 || unpacked > backupLimits.unpacked || isBomb) {
      throw new BackupRefusal('It claims more than a backup may hold');
    }
  }
  return found;
};

/** An entry's bytes; stops as soon as there are more of them than it claims. */
const bytesOf = async (entry: FileEntry): Promise<Bytes> => {
  const bytes = await entry.getData(new Uint8ArrayWriter(), { checkSignature: true });
  if (bytes.length !== entry.uncompressedSize) throw new BackupRefusal(`${entry.filename} is not as long as it says`);
  return new Uint8Array(bytes);
};

const partBytes = async (entries: ReadonlyMap<string, FileEntry>, part: BackupPart): Promise<Bytes> => {
  const entry = entries.get(part.name);
  if (entry === undefined || entry.uncompressedSize !== part.bytes) throw new BackupRefusal(`${part.name} is missing`);
  const bytes = await bytesOf(entry);
  if (hexOf(await sha256(bytes)) !== part.sha256) throw new BackupRefusal(`${part.name} is not as it was written`);
  return bytes;
};

const isRow = (value: unknown): value is StoredRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rowOf = (line: string): StoredRow => {
  const value = readJson(line, backupLimits.depth);
  if (!isRow(value)) throw new BackupRefusal('A line is no row');
  return value;
};

const batchSize = 2_000;

const rowsOf = function* (bytes: Bytes, part: BackupPart): Generator<readonly StoredRow[]> {
  const lines = text.decode(bytes).split('\n');
  if (lines.pop() !== '' || lines.length !== part.rows) throw new BackupRefusal(`${part.name} has other rows`);
  for (let at = 0; at < lines.length; at += batchSize) yield lines.slice(at, at + batchSize).map(rowOf);
};

/** Anything that goes wrong once a file is known to be ours means that it is damaged. */
const guarded = async function* <T>(read: () => AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield* read();
  } catch (failure) {
    if (failure instanceof BackupRefusal || failure instanceof SourceFailure) throw failure;
    throw new BackupRefusal(failure instanceof Error ? failure.message : String(failure));
  }
};

const tableOf = (part: BackupPart): string | null => {
  const kind = partKind(part.name);
  return kind?.kind === 'table' ? kind.table : null;
};

/** Whether the manifest and the entries speak of the same parts, and the counts are those of the parts. */
const isConsistent = (manifest: BackupManifest, entries: ReadonlyMap<string, FileEntry>): boolean => {
  const counts = new Map<string, number>(Object.keys(manifest.counts).map((key) => [key, 0]));
  const names = new Set([markName, manifestName]);
  for (const part of manifest.parts) {
    const kind = partKind(part.name);
    if (kind === null || names.has(part.name) || !entries.has(part.name)) return false;
    if ((kind.kind === 'table') !== (part.rows !== undefined)) return false;
    names.add(part.name);
    const key = kind.kind === 'table' ? kind.table : blobsCount;
    counts.set(key, (counts.get(key) ?? 0) + (part.rows ?? 1));
  }
  return names.size === entries.size && [...counts].every(([key, count]) => manifest.counts[key] === count);
};

const manifestOf = async (entries: ReadonlyMap<string, FileEntry>): Promise<Result<BackupManifest>> => {
  const entry = entries.get(manifestName);
  if (entry === undefined) throw new BackupRefusal('It has no manifest');
  const value = readJson(text.decode(await bytesOf(entry)), backupLimits.depth);
  const kind = manifestKindSchema.parse(value);
  if (kind.formatVersion > backupFormatVersion || kind.schemaVersion > schemaVersion) {
    return refuse('backupNewer', { found: kind.schemaVersion, known: schemaVersion });
  }
  const manifest = backupManifestSchema.parse(value);
  if (!isConsistent(manifest, entries)) throw new BackupRefusal('The manifest speaks of other parts');
  return ok(manifest);
};

const readable = async (source: BackupSource): Promise<Result<ReadableBackup>> => {
  const zip = new ZipReader(new SourceReader(source), { checkOverlappingEntry: true });
  const entries = await entriesOf(zip, source.size);
  const read = await manifestOf(entries);
  if (!read.ok) return read;
  const manifest = read.value;
  return ok({
    manifest,
    tables: Object.keys(manifest.counts).filter((key) => key !== blobsCount),
    rows: (table) =>
      guarded(async function* () {
        for (const part of manifest.parts.filter((one) => tableOf(one) === table)) {
          yield* rowsOf(await partBytes(entries, part), part);
        }
      }),
    blobs: () =>
      guarded(async function* () {
        for (const part of manifest.parts) {
          const kind = partKind(part.name);
          if (kind?.kind !== 'blob') continue;
          yield { hash: kind.hash, mediaType: part.mediaType ?? '', bytes: await partBytes(entries, part) };
        }
      }),
    close: () => zip.close(),
  });
};

const openPlain = async (source: BackupSource): Promise<Result<ReadableBackup>> => {
  const { isOurs, told } = await signsOf(source);
  if (!isOurs) return refuse('backupForeign');
  if (told === null || !(await isWhole(source, told))) return refuse('backupDamaged');
  return readable(source);
};

/**
 * Opens a backup for reading. The whole file is read once and compared with its own hash first. Problems:
 * `backupForeign` (no backup of ours), `backupDamaged`, `backupNewer` (with `found` and `known`), `backupTooLarge`,
 * `backupLocked` (a passphrase is needed), `backupPassphrase` (a wrong one).
 */
export const readBackup = async (source: BackupSource, opening: Opening = {}): Promise<Result<ReadableBackup>> => {
  if (source.size > backupLimits.packed) return refuse('backupTooLarge');
  const head = latin(await source.read(0, lockMagic.length));
  const isContainer = head.slice(0, -1) === lockMagic.slice(0, -1);
  if (isContainer && head > lockMagic && head <= `${lockMagic.slice(0, -1)}9`) {
    return refuse('backupNewer', { found: Number(head.slice(-1)), known: Number(lockMagic.slice(-1)) });
  }
  try {
    if (head !== lockMagic) return await openPlain(source);
    const unlocked = await unlockedSource(source, opening);
    if (!unlocked.ok) return unlocked;
    const opened = await openPlain(unlocked.value);
    // Inside a container of ours nothing else can lie, unless it was damaged.
    return !opened.ok && opened.problems[0]?.code === 'backupForeign' ? refuse('backupDamaged') : opened;
  } catch (failure) {
    return failure instanceof SourceFailure ? failed([failure.problem]) : refuse('backupDamaged');
  }
};

/** Reads a backup from end to end and compares everything in it; answers its manifest. Problems: as of `readBackup`. */
export const verifyBackup = async (
  source: BackupSource,
  options: Opening & { readonly onProgress?: (done: number, total: number) => void } = {},
): Promise<Result<BackupManifest>> => {
  const opened = await readBackup(source, options);
  if (!opened.ok) return opened;
  const { manifest, tables, rows, blobs, close } = opened.value;
  const total = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0);
  let done = 0;
  try {
    for (const table of tables) {
      for await (const batch of rows(table)) {
        done += batch.length;
        options.onProgress?.(done, total);
      }
    }
    for await (const _blob of blobs()) {
      done++;
      options.onProgress?.(done, total);
    }
    return done === total ? ok(manifest) : refuse('backupDamaged');
  } catch (failure) {
    if (failure instanceof BackupRefusal || failure instanceof SourceFailure) return failed([failure.problem]);
    throw failure;
  } finally {
    await close();
  }
};
