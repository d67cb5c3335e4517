/**
 * Fills a database from a backup: row by row, each made one of this version on the way, then read back and compared. The
 * database that is in use is not touched; whoever asked points to the new one afterwards, or removes it.
 */
import { tablesLeftOut } from '#archive/backupManifest.ts';
import { migratedFrom } from '#archive/migrations/migrated.ts';
import type { StoredRow } from '#archive/migrations/migration.ts';
import { walkedToEnd } from '#data/auditChecking.ts';
import { appendEntry } from '#data/commit.ts';
import { FettleDatabase } from '#data/db.ts';
import { newId } from '#data/ids.ts';
import { RawDatabase } from '#data/rawDatabase.ts';
import type { RestoredRecords, RestoreOpening, RestoreWish } from '#data/restoreMessages.ts';
import { entryContent } from '#domain/audit.ts';
import { drawnSuffix, installationRestored } from '#domain/installationRestoring.ts';
import { rowFinding } from '#domain/integrityRows.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { confirm, failed, ok, type Result } from '#kernel/result.ts';
import { sha256 } from './backupCipher.ts';
import { BackupRefusal, type ReadableBackup, readBackup } from './backupReader.ts';
import { type BackupSource, SourceFailure } from './backupSource.ts';
import { RowsSum } from './rowsSum.ts';

/** Told how far it has come; what it throws ends the restore. */
export type RestoreProgress = (done: number, total: number) => void;

class Steps {
  private readonly tell: RestoreProgress;
  private readonly total: number;
  private done = 0;

  constructor(total: number, tell: RestoreProgress) {
    this.total = total;
    this.tell = tell;
  }

  add(count: number): void {
    this.done += count;
    this.tell(this.done, this.total);
  }
}

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

type Sums = ReadonlyMap<string, RowsSum>;

/** Refuses the first row that is not what its table holds; whoever restores may take it all the same. */
const refuseUnfit = (table: string, rows: readonly StoredRow[]): void => {
  for (const row of rows) {
    const finding = rowFinding(table, row);
    if (finding === null) continue;
    const { name, id } = finding.record;
    const told = { table, name: name === '' ? id : name, path: finding.params['path'] ?? 'rev' };
    throw new BackupRefusal(`${table}: ${id}`, confirm('restoreUnfitRow', undefined, told));
  }
};

/** A row that its table refuses was not written by us. */
const written = async (db: FettleDatabase, table: string, rows: readonly StoredRow[]): Promise<void> => {
  try {
    await db.table(table).bulkAdd([...rows]);
  } catch (failure) {
    const isRefused = failure instanceof Error && ['BulkError', 'ConstraintError', 'DataError'].includes(failure.name);
    if (isRefused && !failure.message.includes('Quota')) throw new BackupRefusal(`${table}: ${failure.message}`);
    throw failure;
  }
};

/** Does one thing after the other, while whoever asks for them prepares the next. */
class Following {
  private last: Promise<void> = Promise.resolve();

  /** Begins it when the one before is done; throws what that one threw. */
  async begin(act: () => Promise<void>): Promise<void> {
    await this.last;
    this.last = act();
    // Thrown to whoever comes next; nobody may come.
    this.last.catch(() => undefined);
  }

  /** Waits for the last. */
  end(): Promise<void> {
    return this.last;
  }
}

interface Filling {
  readonly backup: ReadableBackup;
  readonly steps: Steps;
  readonly takesUnfit: boolean;
}

const fillTables = async (db: FettleDatabase, { backup, steps, takesUnfit }: Filling): Promise<Sums> => {
  const known = new Set(db.tables.map(({ name }) => name).filter((name) => !tablesLeftOut.has(name)));
  const sums = new Map<string, RowsSum>();
  const writing = new Following();
  for (const table of backup.tables) {
    if (!known.has(table)) throw new BackupRefusal(`There is no table ${table}`);
    const migrated = migratedFrom(table, backup.manifest.schemaVersion);
    const sum = new RowsSum();
    sums.set(table, sum);
    for await (const batch of backup.rows(table)) {
      const rows = batch.map(migrated);
      if (!takesUnfit) refuseUnfit(table, rows);
      sum.add(rows);
      await writing.begin(async () => {
        await written(db, table, rows);
        steps.add(rows.length);
      });
    }
  }
  await writing.end();
  return sums;
};

const fillContents = async (db: FettleDatabase, backup: ReadableBackup, steps: Steps): Promise<void> => {
  for await (const { hash, mediaType, bytes } of backup.blobs()) {
    if (hexOf(await sha256(bytes)) !== hash) throw new BackupRefusal(`${hash} holds other bytes`);
    await db.contents.add({ id: hash, bytes: new Blob([bytes], { type: mediaType }) });
    steps.add(1);
  }
};

/** Reads every row back; throws where one is not as it was written. */
const readBack = async (name: string, sums: Sums, steps: Steps): Promise<void> => {
  const raw = await RawDatabase.open(name);
  if (raw === null) throw new Error('What was restored is gone');
  try {
    const found = new Map([...sums.keys()].map((table) => [table, new RowsSum()]));
    await raw.readTables([...sums.keys()], {
      begun: () => undefined,
      take: (table, rows) => {
        found.get(table)?.add(rows);
        steps.add(rows.length);
      },
    });
    const other = [...sums].find(([table, sum]) => found.get(table)?.text() !== sum.text());
    if (other !== undefined) throw new Error(`What was restored into ${other[0]} reads otherwise`);
  } finally {
    raw.close();
  }
};

/** Makes it another installation and writes into its trail that it was restored; answers the number of that entry. */
const signedOff = (db: FettleDatabase, { actor, now }: RestoreWish): Promise<number> => {
  const [a = 0, b = 0, c = 0] = crypto.getRandomValues(new Uint8Array(3));
  const installationId = crypto.randomUUID();
  return db.transaction('rw', [db.installation, db.certificates, db.audit], async () => {
    const installation = (await db.installation.get('installation')) ?? null;
    const hasCertificates = (await db.certificates.count()) > 0;
    const seriesSuffix = drawnSuffix([a, b, c], installation?.seriesSuffix ?? '');
    const context = { actor, now, today: now.slice(0, 10) as CalendarDate, newId, confirmed: [] };
    const changes = installationRestored({ installation, hasCertificates, installationId, seriesSuffix }, context);
    for (const change of changes) {
      if (change.table === 'installation' && change.after !== null) await db.installation.put(change.after);
    }
    return appendEntry(db, entryContent({ command: 'restoreBackup', changes, isBulk: false }), { actor, now });
  });
};

const fill = async (backup: ReadableBackup, wish: RestoreWish, tell: RestoreProgress): Promise<RestoredRecords> => {
  const { manifest } = backup;
  const blobs = manifest.counts['blobs'] ?? 0;
  const rows = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0) - blobs;
  const steps = new Steps(2 * rows + blobs, tell);
  const db = new FettleDatabase(wish.databaseName);
  try {
    await db.open();
    const sums = await fillTables(db, { backup, steps, takesUnfit: wish.takesUnfit });
    await fillContents(db, backup, steps);
    const missing = Object.entries(manifest.counts).find(
      ([table, count]) => table !== 'blobs' && (sums.get(table)?.count ?? 0) !== count,
    );
    if (missing !== undefined) throw new BackupRefusal(`${missing[0]} has other rows`);
    await readBack(wish.databaseName, sums, steps);
    // Breaks are no reason to refuse a backup: what was lost is lost. But its end is where the manifest says.
    const { broken, last } = await walkedToEnd(db);
    const { headHash } = manifest;
    if (headHash !== null && last?.hash !== headHash) throw new BackupRefusal('The audit trail ends elsewhere');
    return { manifest, sequence: await signedOff(db, wish), auditBreaks: broken };
  } finally {
    db.close();
  }
};

/**
 * Fills the database of the wish from a backup and verifies it. Problems: as of `readBackup`; nothing but that database
 * was written then, and it may be there in part.
 */
export const restoreInto = async (
  source: BackupSource,
  {
    opening,
    wish,
    tell,
  }: { readonly opening: RestoreOpening; readonly wish: RestoreWish; readonly tell: RestoreProgress },
): Promise<Result<RestoredRecords>> => {
  const opened = await readBackup(source, opening);
  if (!opened.ok) return opened;
  try {
    return ok(await fill(opened.value, wish, tell));
  } catch (failure) {
    if (failure instanceof BackupRefusal || failure instanceof SourceFailure) return failed([failure.problem]);
    throw failure;
  } finally {
    await opened.value.close();
  }
};
