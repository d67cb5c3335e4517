/** Makes a backup of a database: every table as of one moment, then the files they speak of. */
import { tablesLeftOut } from '#archive/backupManifest.ts';
import type { StoredRow } from '#archive/migrations/migration.ts';
import type { BackupKey } from '#data/backupKey.ts';
import { RawDatabase } from '#data/rawDatabase.ts';
import type { Instant } from '#kernel/instant.ts';
import { type BackupFacts, BackupPacker, type PackedBackup } from './backupPacker.ts';
import { WorkRefusal } from './workRefusal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a backup is made of. */
export interface BackupWish {
  readonly databaseName: string;
  /** Version of the program. */
  readonly app: string;
  readonly createdAt: Instant;
  readonly key: BackupKey | null;
}

/** How the making reports and is stopped. */
export interface BackupWatch {
  readonly sink: (bytes: Bytes) => Promise<void>;
  readonly onProgress: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
}

/** A part of a table is closed at this size: memory stays small, and a reader can check it before using it. */
const partSize = 8 * 1024 * 1024;

interface LinesPart {
  readonly table: string;
  readonly lines: Bytes;
  readonly rows: number;
}

const joined = (pieces: readonly Bytes[], size: number): Bytes => {
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

const text = new TextEncoder();

/** Turns rows into parts while they are read; nothing is waited for, so that the reading stays of one moment. */
class PartCutter {
  private readonly cut: (part: LinesPart) => void;
  private table = '';
  private pieces: Bytes[] = [];
  private size = 0;
  private rows = 0;

  constructor(cut: (part: LinesPart) => void) {
    this.cut = cut;
  }

  add(table: string, rows: readonly StoredRow[]): void {
    if (table !== this.table) this.flush();
    this.table = table;
    const lines = text.encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    this.pieces.push(lines);
    this.size += lines.length;
    this.rows += rows.length;
    if (this.size >= partSize) this.flush();
  }

  flush(): void {
    if (this.rows > 0) this.cut({ table: this.table, lines: joined(this.pieces, this.size), rows: this.rows });
    this.pieces = [];
    this.size = 0;
    this.rows = 0;
  }
}

/** What the manifest tells of the records, picked up on the way. */
class FactFinder {
  installationId: string | null = null;
  workshop = '';
  sequence = 0;
  headHash: string | null = null;

  look(table: string, rows: readonly StoredRow[]): void {
    const last = rows.at(-1);
    if (table === 'installation' && typeof last?.['installationId'] === 'string') {
      this.installationId = last['installationId'];
    }
    if (table === 'settings') {
      const workshop = last?.['workshop'];
      const name = typeof workshop === 'object' && workshop !== null && 'name' in workshop ? workshop.name : '';
      this.workshop = typeof name === 'string' ? name : '';
    }
    if (table === 'audit' && typeof last?.['seq'] === 'number') {
      this.sequence = last['seq'];
      this.headHash = typeof last['hash'] === 'string' ? last['hash'] : null;
    }
  }
}

/** Parts wait here for the packing, which is slower than the reading and must not hold it up. */
class PartQueue {
  private readonly parts: LinesPart[] = [];
  private isClosed = false;
  private wake: () => void = () => undefined;

  push(part: LinesPart): void {
    this.parts.push(part);
    this.wake();
  }

  close(): void {
    this.isClosed = true;
    this.wake();
  }

  async next(): Promise<LinesPart | null> {
    for (;;) {
      const part = this.parts.shift();
      if (part !== undefined) return part;
      if (this.isClosed) return null;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}

class Progress {
  private readonly watch: BackupWatch;
  total = 0;
  done = 0;

  constructor(watch: BackupWatch) {
    this.watch = watch;
  }

  add(count: number): void {
    if (this.watch.isCancelled()) throw new WorkRefusal('backupCancelled');
    this.done += count;
    this.watch.onProgress(this.done, this.total);
  }
}

const packTables = async (
  database: RawDatabase,
  packer: BackupPacker,
  progress: Progress,
): Promise<{
  facts: Pick<BackupFacts, 'tables' | 'installationId' | 'workshop' | 'sequence' | 'headHash'>;
  contentIds: readonly string[];
}> => {
  const queue = new PartQueue();
  const found = new FactFinder();
  const cutter = new PartCutter((part) => queue.push(part));
  const tables = database.tablesBut(tablesLeftOut);
  let failure: unknown = null;
  const packing = (async () => {
    for (let part = await queue.next(); part !== null; part = await queue.next()) {
      await packer.addRows(part.table, part.lines, part.rows);
      progress.add(part.rows);
    }
  })().catch((reason: unknown) => {
    failure = reason;
  });
  const stopIfFailed = (): void => {
    if (failure !== null) throw failure;
  };
  try {
    const { contentIds } = await database.readTables(tables, {
      // Reading is about half of the work, packing the other.
      counted: (counts) => {
        for (const count of counts.values()) progress.total += 2 * count;
      },
      take: (table, rows) => {
        stopIfFailed();
        progress.add(rows.length);
        found.look(table, rows);
        cutter.add(table, rows);
      },
    });
    cutter.flush();
    return { facts: { tables, ...found }, contentIds };
  } finally {
    queue.close();
    await packing;
    stopIfFailed();
  }
};

const packContents = async (
  database: RawDatabase,
  packer: BackupPacker,
  { ids, progress }: { ids: readonly string[]; progress: Progress },
): Promise<void> => {
  progress.total += ids.length;
  for (const id of ids) {
    const content = await database.content(id);
    // Cleared away since, because nothing speaks of it.
    if (content === null) continue;
    const bytes = new Uint8Array(await content.bytes.arrayBuffer());
    await packer.addBlob(id, { mediaType: content.bytes.type, bytes });
    progress.add(1);
  }
};

/** Makes a backup and hands it on. Throws `WorkRefusal` with `backupCancelled` or `backupNothing` (no such database). */
export const makeBackup = async (
  { databaseName, app, createdAt, key }: BackupWish,
  watch: BackupWatch,
): Promise<PackedBackup> => {
  const database = await RawDatabase.open(databaseName);
  if (database === null) throw new WorkRefusal('backupNothing');
  try {
    const packer = await BackupPacker.begin(watch.sink, key);
    const progress = new Progress(watch);
    const { facts, contentIds } = await packTables(database, packer, progress);
    await packContents(database, packer, { ids: contentIds, progress });
    return await packer.finish({ ...facts, schemaVersion: database.schemaVersion, app, createdAt });
  } finally {
    database.close();
  }
};
