/** Makes a backup of a database: every table as of one moment, then the files they speak of. */
import { tablesLeftOut } from '#archive/backupManifest.ts';
import type { StoredRow } from '#archive/migrations/migration.ts';
import type { BackupHead, BackupWish } from '#data/backupMessages.ts';
import { RawDatabase } from '#data/rawDatabase.ts';
import { type BackupFacts, BackupPacker, type PackedBackup } from './backupPacker.ts';
import { WorkRefusal } from './workRefusal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Where the backup goes and how the making reports. What `sink` or `onProgress` throws ends it. */
export interface BackupWatch {
  readonly sink: (bytes: Bytes) => Promise<void>;
  /** Called before anything reaches the sink. */
  readonly onBegun: (head: BackupHead) => void;
  readonly onProgress: (done: number, total: number) => void;
}

/** A part of a table is closed at this size: memory stays small, and a reader can check it before using it. */
const partSize = 8 * 1024 * 1024;

interface LinesPart {
  readonly table: string;
  readonly lines: Bytes;
  readonly rows: number;
}

const text = new TextEncoder();

/** Bytes a character of a text may take in UTF-8. */
const widest = 3;

/** Turns rows into parts while they are read; nothing is waited for, so that the reading stays of one moment. */
class PartCutter {
  private readonly cut: (part: LinesPart) => void;
  private table = '';
  private part: Bytes = new Uint8Array(partSize);
  private size = 0;
  private rows = 0;

  constructor(cut: (part: LinesPart) => void) {
    this.cut = cut;
  }

  add(table: string, rows: readonly StoredRow[]): void {
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    const room = widest * lines.length;
    if (table !== this.table || this.size + room > this.part.length) this.flush();
    this.table = table;
    if (room > this.part.length) this.part = new Uint8Array(room);
    // Written where it stays: copied once more, the bytes would cost as much as their packing.
    this.size += text.encodeInto(lines, this.part.subarray(this.size)).written;
    this.rows += rows.length;
  }

  flush(): void {
    if (this.rows === 0) return;
    this.cut({ table: this.table, lines: this.part.subarray(0, this.size), rows: this.rows });
    this.part = new Uint8Array(partSize);
    this.size = 0;
    this.rows = 0;
  }
}

/** The workshop's name out of its settings. */
const workshopIn = (rows: readonly StoredRow[]): string => {
  const workshop = rows.at(-1)?.['workshop'];
  const name = typeof workshop === 'object' && workshop !== null && 'name' in workshop ? workshop.name : '';
  return typeof name === 'string' ? name : '';
};

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
    this.done += count;
    this.watch.onProgress(this.done, this.total);
  }
}

type TableFacts = Pick<BackupFacts, 'tables' | 'installationId' | 'workshop' | 'sequence' | 'headHash'>;

/** Packs what the queue gets, until it is closed; what went wrong meanwhile is thrown by `check` and at the end. */
const packQueue = (queue: PartQueue, packer: BackupPacker, progress: Progress) => {
  let failure: { readonly reason: unknown } | null = null;
  const check = (): void => {
    if (failure !== null) throw failure.reason;
  };
  const work = async (): Promise<void> => {
    for (let part = await queue.next(); part !== null; part = await queue.next()) {
      await packer.addRows(part.table, part.lines, part.rows);
      progress.add(part.rows);
    }
  };
  const working = work().catch((reason: unknown) => {
    failure = { reason };
  });
  return {
    check,
    end: async (): Promise<void> => {
      queue.close();
      await working;
      check();
    },
  };
};

const packTables = async (
  database: RawDatabase,
  packer: BackupPacker,
  { progress, watch }: { readonly progress: Progress; readonly watch: BackupWatch },
): Promise<{ readonly facts: TableFacts; readonly contentIds: readonly string[] }> => {
  const queue = new PartQueue();
  const cutter = new PartCutter((part) => queue.push(part));
  const packing = packQueue(queue, packer, progress);
  const tables = database.tablesBut(tablesLeftOut);
  let workshop = '';
  try {
    const { head, contentIds } = await database.readTables(tables, {
      begun: (read, count) => {
        watch.onBegun(read);
        // Reading is about half of the work, packing the other.
        progress.total = 2 * count;
      },
      take: (table, rows) => {
        packing.check();
        progress.add(rows.length);
        if (table === 'settings') workshop = workshopIn(rows);
        cutter.add(table, rows);
      },
    });
    cutter.flush();
    return { facts: { tables, workshop, ...head }, contentIds };
  } finally {
    await packing.end();
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

/** Makes a backup and hands it on. Throws `WorkRefusal` with `backupNothing` where there is no such database. */
export const makeBackup = async (
  { databaseName, app, createdAt, key }: BackupWish,
  watch: BackupWatch,
): Promise<PackedBackup> => {
  const database = await RawDatabase.open(databaseName);
  if (database === null) throw new WorkRefusal('backupNothing');
  try {
    const packer = await BackupPacker.begin(watch.sink, key);
    const progress = new Progress(watch);
    const { facts, contentIds } = await packTables(database, packer, { progress, watch });
    await packContents(database, packer, { ids: contentIds, progress });
    return await packer.finish({ ...facts, schemaVersion: database.schemaVersion, app, createdAt });
  } finally {
    database.close();
  }
};
