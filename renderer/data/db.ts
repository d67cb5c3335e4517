/** The database: typed tables, durable writes, and the one way to open it. */
import Dexie, { type Table } from 'dexie';
import type { AuditEntry } from '#domain/audit.ts';
import type { TableName, Tables } from '#domain/change.ts';
import type { Checkpoint } from '#domain/checkpoint.ts';
import type { PinTries } from '#domain/pinTries.ts';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { oneWriter } from './oneWriter.ts';
import { declareVersions } from './schema.ts';
import { storageProblem } from './storageProblem.ts';
import { newerDatabase } from './versionGuard.ts';

type Rows<T extends TableName> = Table<Tables[T], string>;

/** The bytes of a file, under the SHA-256 of them. */
export interface StoredContent {
  readonly id: string;
  readonly bytes: Blob;
}

/** The private half of a signing key, under the id of the public one. */
export interface StoredPrivateKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** Rows that a bulk entry of the audit trail touched, in parts: the entry itself keeps counts only. */
export interface StoredBulkRows {
  readonly seq: number;
  /** From 0. */
  readonly part: number;
  readonly table: string;
  readonly ids: readonly string[];
}

/** The workshop's database. */
export class FettleDatabase extends Dexie {
  declare readonly equipment: Rows<'equipment'>;
  declare readonly meters: Rows<'meters'>;
  declare readonly readings: Rows<'readings'>;
  declare readonly programmes: Rows<'programmes'>;
  declare readonly revisions: Rows<'revisions'>;
  declare readonly assignments: Rows<'assignments'>;
  declare readonly completions: Rows<'completions'>;
  declare readonly orders: Rows<'orders'>;
  declare readonly certificates: Rows<'certificates'>;
  declare readonly people: Rows<'people'>;
  declare readonly settings: Rows<'settings'>;
  declare readonly counters: Rows<'counters'>;
  declare readonly importBatches: Rows<'importBatches'>;
  declare readonly drafts: Rows<'drafts'>;
  declare readonly plannedVisits: Rows<'plannedVisits'>;
  declare readonly parts: Rows<'parts'>;
  declare readonly partMoves: Rows<'partMoves'>;
  declare readonly outsideWorkshops: Rows<'outsideWorkshops'>;
  declare readonly defects: Rows<'defects'>;
  declare readonly attachments: Rows<'attachments'>;
  declare readonly calendarEvents: Rows<'calendarEvents'>;
  declare readonly checkTemplates: Rows<'checkTemplates'>;
  declare readonly checkRevisions: Rows<'checkRevisions'>;
  declare readonly checkDuties: Rows<'checkDuties'>;
  declare readonly checks: Rows<'checks'>;
  declare readonly qualifications: Rows<'qualifications'>;
  declare readonly trainings: Rows<'trainings'>;
  declare readonly standDowns: Rows<'standDowns'>;
  declare readonly heldCertificates: Rows<'heldCertificates'>;
  declare readonly instruments: Rows<'instruments'>;
  declare readonly signingKeys: Rows<'signingKeys'>;
  declare readonly installation: Rows<'installation'>;
  /** Bytes of attachments, by their SHA-256. Written once, beside the command gate: they are no one's change. */
  declare readonly contents: Table<StoredContent, string>;
  /** Private halves of signing keys, which no program can read out; in no backup. */
  declare readonly privateKeys: Table<StoredPrivateKey, string>;
  /** Wrong tries of PINs, beside the command gate: they are no one's work; in no backup. */
  declare readonly pinTries: Table<PinTries, string>;
  declare readonly bulkRows: Table<StoredBulkRows, [number, number]>;
  declare readonly checkpoints: Table<Checkpoint, number>;
  declare readonly audit: Table<AuditEntry, number>;

  constructor(name: string) {
    // `strict`: a write counts as done when it is on the disk, not before. No cache: results may be 100,000 rows.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.use(oneWriter);
    declareVersions(this);
  }
}

/** How long another window may take to let go of the database before an upgrade gives up. */
const blockedFor = 3_000;

const whenBlocked = (db: Dexie): Promise<Problem> =>
  new Promise((resolve) => {
    db.on('blocked', () => setTimeout(() => resolve(error('databaseBlocked')), blockedFor));
  });

const openedOnce = async (name: string): Promise<Result<FettleDatabase>> => {
  const db = new FettleDatabase(name);
  try {
    const newer = await newerDatabase(name);
    if (newer !== null) return failed([newer]);
    const blocked = await Promise.race([db.open().then(() => null), whenBlocked(db)]);
    if (blocked === null) return ok(db);
    db.close();
    return failed([blocked]);
  } catch (failure) {
    db.close();
    const problem = storageProblem(failure);
    if (problem === null) throw failure;
    return failed([problem]);
  }
};

/**
 * Pauses before the next try, in milliseconds: a browser may not be able to open its files right after it was killed, and
 * be a moment later. It may also have deleted them by then; the sentinel tells.
 */
const triedAgainAfter = [250, 1_000, 2_000];

const isUnavailable = (opening: Result<FettleDatabase>): boolean =>
  !opening.ok && opening.problems.some(({ code }) => code === 'storageUnavailable');

/**
 * Opens the database, upgrading it when it is older; a few times where the browser cannot open its files. Problems:
 * `databaseNewer` (a newer program wrote it; nothing is touched), `databaseBlocked` (another window holds an older
 * version), `storageFull`, `storageUnavailable`.
 */
export const openDatabase = async (name: string): Promise<Result<FettleDatabase>> => {
  let opening = await openedOnce(name);
  for (const pause of triedAgainAfter) {
    if (!isUnavailable(opening)) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    opening = await openedOnce(name);
  }
  return opening;
};
