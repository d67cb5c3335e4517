/**
 * The stores of every version that ever was. Indexes are the cost of writing, so there are few.
 * A column that is null is in no index: `importBatchId` costs nothing but for imported rows.
 */
import type Dexie from 'dexie';
import type { StoredRow } from '#archive/migrations/migration.ts';
import { migrations } from '#archive/migrations/migrations.ts';

/** The database of this origin. Never renamed: under another name the workshop's records would seem gone. */
export const databaseName = 'fettle';

/** Stores of version 1. `audit` is numbered by the command gate, without gaps. */
export const firstStores = {
  equipment: 'id, code, importBatchId',
  meters: 'id, equipmentId, importBatchId',
  readings: 'id, [meterId+takenOn]',
  programmes: 'id',
  revisions: 'id, programmeId',
  assignments: 'id, equipmentId, programmeId',
  completions: 'id, equipmentId, orderId',
  orders: 'id, equipmentId, state, &number',
  certificates: 'id, equipmentId, orderId, &number',
  people: 'id',
  settings: 'id',
  counters: 'id',
  importBatches: 'id',
  audit: 'seq, *about',
} as const;

/** Stores that came with a version, or whose indexes it changed. `contents` holds the bytes of attachments by hash. */
const laterStores: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  3: {
    drafts: 'id, programmeId',
    plannedVisits: 'id, equipmentId',
    parts: 'id',
    partMoves: 'id, partId, orderId',
    outsideWorkshops: 'id',
    defects: 'id, equipmentId, &number',
    attachments: 'id, about, hash',
    contents: 'id',
    calendarEvents: 'id',
  },
  4: {
    checkTemplates: 'id',
    checkRevisions: 'id, checkTemplateId',
    checkDuties: 'id, equipmentId, checkTemplateId',
    checks: 'id, day, equipmentId, [equipmentId+day]',
    qualifications: 'id, personId',
    trainings: 'id, personId',
    standDowns: 'id, equipmentId',
  },
  5: {
    plannedVisits: 'id, equipmentId, state',
    defects: 'id, equipmentId, &number, state',
  },
  6: {
    certificates: 'id, equipmentId, orderId, standDownId, &number, issuedOn',
    heldCertificates: 'id, equipmentId, instrumentId, state',
    instruments: 'id',
    signingKeys: 'id',
    privateKeys: 'id',
    installation: 'id',
    checkpoints: 'seq',
    bulkRows: '[seq+part]',
    audit: 'seq, *about, at',
    pinTries: 'id',
  },
};

/** All stores of a version, as a database of that version has them. */
export const storesOf = (version: number): Readonly<Record<string, string>> => {
  const later = Object.entries(laterStores).filter(([since]) => Number(since) <= version);
  return Object.assign({}, firstStores, ...later.map(([, stores]) => stores));
};

/** Tells Dexie of every version and of the steps between them. */
export const declareVersions = (db: Dexie): void => {
  db.version(1).stores(firstStores);
  for (const { version, rows } of migrations) {
    db.version(version)
      .stores(laterStores[version] ?? {})
      .upgrade(async (transaction) => {
        for (const [table, migrated] of Object.entries(rows)) {
          await transaction
            .table<StoredRow>(table)
            .toCollection()
            .modify((row, ref) => {
              ref.value = migrated(row);
            });
        }
      });
  }
};
