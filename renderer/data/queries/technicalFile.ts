/** The rows a machine's technical file is assembled from, and the signed file of it. */
import { technicalFileExport } from '#archive/technicalFileExport.ts';
import { dayOfMoment, today, useToday } from '#data/clock.ts';
import { database } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { logOf } from '#data/keptLogs.ts';
import { signerHere } from '#data/signing.ts';
import type { AuditEntry } from '#domain/audit.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { settingsInForce } from '#domain/settings.ts';
import type { TechnicalFile } from '#domain/technicalFile.ts';
import type { TechnicalFileRows } from '#domain/technicalFileRows.ts';
import { ok, type Result } from '#kernel/result.ts';
import { useStored } from './useStored.ts';

const byId = <R extends { readonly id: string }>(rows: readonly (R | undefined)[]): ReadonlyMap<R['id'], R> =>
  new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));

const idsOf = <I extends string>(ids: readonly (I | null)[]): I[] => [...new Set(ids.filter((id) => id !== null))];

const isAbout = ({ command, changes }: AuditEntry, id: EquipmentId): boolean =>
  command === 'clearOldRecords' || changes.some((change) => change.table === 'equipment' && change.id === id);

/** The rows that belong to the machine. */
type OwnRows = Pick<
  TechnicalFileRows,
  | 'meters'
  | 'orders'
  | 'readings'
  | 'assignments'
  | 'completions'
  | 'partMoves'
  | 'defects'
  | 'certificates'
  | 'heldCertificates'
  | 'standDowns'
  | 'checks'
  | 'audit'
>;

const ownRows = async (db: FettleDatabase, id: EquipmentId): Promise<OwnRows> => {
  const meters = await db.meters.where('equipmentId').equals(id).toArray();
  const orders = await db.orders.where('equipmentId').equals(id).toArray();
  return {
    meters,
    orders,
    readings: (await Promise.all(meters.map((meter) => logOf(db, meter)))).flat(),
    assignments: await db.assignments.where('equipmentId').equals(id).toArray(),
    completions: await db.completions.where('equipmentId').equals(id).toArray(),
    partMoves: await db.partMoves
      .where('orderId')
      .anyOf(orders.map((order) => order.id))
      .toArray(),
    defects: await db.defects.where('equipmentId').equals(id).toArray(),
    certificates: await db.certificates.where('equipmentId').equals(id).toArray(),
    heldCertificates: await db.heldCertificates.where('equipmentId').equals(id).toArray(),
    standDowns: await db.standDowns.where('equipmentId').equals(id).toArray(),
    checks: await db.checks.where('equipmentId').equals(id).toArray(),
    audit: await db.audit
      .where('about')
      .equals(id)
      .filter((entry) => isAbout(entry, id))
      .toArray(),
  };
};

const tables = [
  'equipment',
  'settings',
  'meters',
  'readings',
  'orders',
  'assignments',
  'completions',
  'partMoves',
  'defects',
  'certificates',
  'heldCertificates',
  'standDowns',
  'checks',
  'audit',
  'people',
  'programmes',
  'revisions',
  'parts',
  'outsideWorkshops',
  'instruments',
  'checkRevisions',
];

/** Reads the rows of one machine, and of other tables those that they name; null when there is no such equipment. */
export const readTechnicalFileRows = (db: FettleDatabase, id: EquipmentId): Promise<TechnicalFileRows | null> =>
  db.transaction('r', tables, async () => {
    const equipment = await db.equipment.get(id);
    if (equipment === undefined) return null;
    const own: OwnRows = await ownRows(db, id);
    const { orders, assignments, completions, partMoves, checks }: OwnRows = own;
    const programmeIds = [...orders, ...assignments, ...completions].map(({ programmeId }) => programmeId);
    const revisionIds = [...orders, ...completions].map(({ revisionId }) => revisionId);
    return {
      ...own,
      equipment,
      settings: settingsInForce(await db.settings.get('settings')),
      people: byId(await db.people.toArray()),
      programmes: byId(await db.programmes.bulkGet(idsOf(programmeIds))),
      revisions: byId(await db.revisions.bulkGet(idsOf(revisionIds))),
      parts: byId(await db.parts.bulkGet(idsOf(partMoves.map(({ partId }) => partId)))),
      outsideWorkshops: byId(await db.outsideWorkshops.toArray()),
      instruments: byId(await db.instruments.toArray()),
      checkRevisions: byId(await db.checkRevisions.bulkGet(idsOf(checks.map((check) => check.checkRevisionId)))),
      today: today(),
      dayOf: dayOfMoment,
    };
  });

/** The rows of a machine's technical file: undefined while they are read, null when there is none of that id. */
export const useTechnicalFileRows = (id: EquipmentId): TechnicalFileRows | null | undefined => {
  const day = useToday();
  return useStored((db) => readTechnicalFileRows(db, id), [id, day]);
};

/** The technical file as a signed file, as text. Problems: those of starting a signing key. */
export const signedTechnicalFile = async (
  file: TechnicalFile,
  db: FettleDatabase = database(),
): Promise<Result<string>> => {
  const signer = await signerHere(db);
  if (!signer.ok) return signer;
  const keys = await db.signingKeys.toArray();
  return ok(await technicalFileExport(file, signer.value, keys));
};
