/** Reads what certificates are decided from. Only for use inside a transaction over `orderCertificateTables` or `standDownPaperTables`. */
import type { Certificate } from '#domain/certificate.ts';
import { type IssueState, issueSeries } from '#domain/certificateIssue.ts';
import type { KnownDefect } from '#domain/certificatePaper.ts';
import type { IssueStandDownPaper, StandDownPaperState } from '#domain/certificateStandDown.ts';
import type { TableName } from '#domain/change.ts';
import type { Context } from '#domain/context.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { certificateCounterId } from '#domain/numbering.ts';
import type { Person } from '#domain/person.ts';
import { settingsInForce } from '#domain/settings.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { dayOfMoment } from './clock.ts';
import type { FettleDatabase } from './db.ts';
import { loggedMetersOf } from './machineRecords.ts';

const machineTables = [
  'equipment',
  'meters',
  'readings',
  'orders',
  'defects',
  'people',
  'qualifications',
  'heldCertificates',
  'settings',
  'certificates',
  'counters',
  'installation',
] as const satisfies readonly TableName[];

/** The tables `orderIssueState` reads, and a certificate of an order changes. */
export const orderCertificateTables: readonly TableName[] = [
  ...machineTables,
  'programmes',
  'revisions',
  'instruments',
  'outsideWorkshops',
  'attachments',
];

/** The tables `standDownPaperState` reads, and a paper of a stand-down changes. */
export const standDownPaperTables: readonly TableName[] = [...machineTables, 'standDowns'];

/** The defects of a machine, each with the order that repaired it and the day somebody signed for it. */
const knownDefectsOf = async (db: FettleDatabase, equipmentId: EquipmentId): Promise<readonly KnownDefect[]> => {
  const defects = await db.defects.where('equipmentId').equals(equipmentId).toArray();
  const ids = [...new Set(defects.flatMap(({ orderId }) => orderId ?? []))];
  const orders = await db.orders.bulkGet(ids);
  return defects.map((defect) => ({
    defect,
    order: orders.find((order) => order !== undefined && order.id === defect.orderId) ?? null,
    signedOn: defect.repair === null ? null : dayOfMoment(defect.repair.at),
  }));
};

const ofMachine = async (db: FettleDatabase, equipmentId: EquipmentId | undefined, inspectorId: Person['id']) => ({
  equipment: equipmentId === undefined ? null : ((await db.equipment.get(equipmentId)) ?? null),
  people: await db.people.toArray(),
  qualifications: await db.qualifications.where('personId').equals(inspectorId).toArray(),
  settings: settingsInForce(await db.settings.get('settings')),
  suffix: (await db.installation.get('installation'))?.seriesSuffix ?? '',
  defects: equipmentId === undefined ? [] : await knownDefectsOf(db, equipmentId),
  held: equipmentId === undefined ? [] : await db.heldCertificates.where('equipmentId').equals(equipmentId).toArray(),
});

const ofOrder = async (db: FettleDatabase, order: WorkOrder | null) => {
  if (order === null)
    return { programme: null, revision: null, certificates: [], attachments: [], outsideWorkshop: null };
  const { id, programmeId, revisionId, outside } = order;
  return {
    programme: programmeId === null ? null : ((await db.programmes.get(programmeId)) ?? null),
    revision: revisionId === null ? null : ((await db.revisions.get(revisionId)) ?? null),
    certificates: await db.certificates.where('orderId').equals(id).toArray(),
    attachments: await db.attachments.where('about').equals(id).toArray(),
    outsideWorkshop: outside === null ? null : ((await db.outsideWorkshops.get(outside.workshopId)) ?? null),
  };
};

const instrumentsOf = async (db: FettleDatabase, order: WorkOrder | null) => {
  const ids = [...new Set(order?.tasks.flatMap(({ instrumentId }) => instrumentId ?? []) ?? [])];
  const instruments = await db.instruments.bulkGet(ids);
  return {
    instruments: instruments.flatMap((instrument) => instrument ?? []),
    calibrations: ids.length === 0 ? [] : await db.heldCertificates.where('instrumentId').anyOf(ids).toArray(),
  };
};

/** What a certificate of an order is decided from. */
export const orderIssueState = async (
  db: FettleDatabase,
  {
    orderId,
    inspectorId,
    kind,
  }: {
    readonly orderId: WorkOrder['id'];
    readonly inspectorId: Person['id'];
    readonly kind: 'completion' | 'inspection';
  },
  context: Context,
): Promise<IssueState> => {
  const order = (await db.orders.get(orderId)) ?? null;
  const machine = await ofMachine(db, order?.equipmentId, inspectorId);
  const series = issueSeries(kind, { isSample: order?.isSample ?? false, ...machine }, context);
  return {
    ...machine,
    ...(await ofOrder(db, order)),
    ...(await instrumentsOf(db, order)),
    order,
    logged: order === null ? [] : await loggedMetersOf(db, order.equipmentId),
    counter: (await db.counters.get(certificateCounterId(series))) ?? null,
  };
};

/** What a paper of a stand-down is decided from. */
export const standDownPaperState = async (
  db: FettleDatabase,
  { standDownId, inspectorId, kind }: IssueStandDownPaper,
  context: Context,
): Promise<StandDownPaperState> => {
  const standDown = (await db.standDowns.get(standDownId)) ?? null;
  const machine = await ofMachine(db, standDown?.equipmentId, inspectorId);
  const series = issueSeries(kind, { isSample: standDown?.isSample ?? false, ...machine }, context);
  const certificates: readonly Certificate[] = await db.certificates.where('standDownId').equals(standDownId).toArray();
  return {
    ...machine,
    standDown,
    certificates,
    meters: standDown === null ? [] : await db.meters.where('equipmentId').equals(standDown.equipmentId).toArray(),
    counter: (await db.counters.get(certificateCounterId(series))) ?? null,
  };
};
