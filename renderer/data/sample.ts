/** Reads what the sample workshop's coming and going are decided from. Only for use inside a transaction. */

import type { CheckDuty, CheckTemplate } from '#domain/checkTemplate.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { Instrument } from '#domain/instrument.ts';
import type { OutsideWorkshop } from '#domain/outsideWorkshop.ts';
import type { Part } from '#domain/part.ts';
import type { Person } from '#domain/person.ts';
import type { Programme } from '#domain/programme.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { isSampleCounter, type LoadingState, type RemovalState } from '#templates/sampleLoading.ts';
import type { SampleRows } from '#templates/sampleRows.ts';
import type { FettleDatabase } from './db.ts';
import { readingsOf } from './meterLog.ts';
import { rowsWithAny } from './rowsWithAny.ts';

/** What there is before the sample is taken in. */
export const loadingState = async (db: FettleDatabase): Promise<LoadingState> => {
  const equipment = await db.equipment.toArray();
  return {
    isLoaded: equipment.some(({ isSample }) => isSample),
    counters: (await db.counters.toArray()).filter(isSampleCounter),
    inService: equipment.filter(({ archivedOn }) => archivedOn === null),
    parts: (await db.parts.toArray()).filter(({ archivedOn }) => archivedOn === null),
  };
};

/** Everything of the sample's equipment, also what the user has added to it. */
const rowsOfEquipment = async (db: FettleDatabase, ids: readonly EquipmentId[]) => {
  const meters = await rowsWithAny(db.meters, 'equipmentId', ids);
  const logs = await Promise.all(meters.map(({ id }) => readingsOf(db, id)));
  return {
    meters,
    readings: logs.flat(),
    assignments: await rowsWithAny(db.assignments, 'equipmentId', ids),
    orders: await rowsWithAny(db.orders, 'equipmentId', ids),
    plannedVisits: await rowsWithAny(db.plannedVisits, 'equipmentId', ids),
    defects: await rowsWithAny(db.defects, 'equipmentId', ids),
    checkDuties: await rowsWithAny(db.checkDuties, 'equipmentId', ids),
    checks: await rowsWithAny(db.checks, 'equipmentId', ids),
    standDowns: await rowsWithAny(db.standDowns, 'equipmentId', ids),
    completions: await rowsWithAny(db.completions, 'equipmentId', ids),
    certificates: await rowsWithAny(db.certificates, 'equipmentId', ids),
  };
};

/** Moves of the sample's parts, and those its orders made of parts that are the user's own. */
const movesOfSample = async (db: FettleDatabase, parts: readonly Part[], orders: readonly WorkOrder[]) => {
  const ofParts = await rowsWithAny(
    db.partMoves,
    'partId',
    parts.map(({ id }) => id),
  );
  const ofOrders = await rowsWithAny(
    db.partMoves,
    'orderId',
    orders.map(({ id }) => id),
  );
  return [...new Map([...ofParts, ...ofOrders].map((move) => [move.id, move])).values()];
};

/** Certificates and trainings of the sample's people, also those the user has added. */
const recordsOfPeople = async (db: FettleDatabase, people: readonly Person[]) => {
  const ids = people.map(({ id }) => id);
  return {
    qualifications: await rowsWithAny(db.qualifications, 'personId', ids),
    trainings: await rowsWithAny(db.trainings, 'personId', ids),
  };
};

/** Instruments of the sample, and what is held for them and for its machines, also what the user has added. */
const heldOfSample = async (db: FettleDatabase, machines: readonly EquipmentId[]) => {
  const instruments = (await db.instruments.toArray()).filter(({ isSample }) => isSample);
  const ofMachines = await rowsWithAny(db.heldCertificates, 'equipmentId', machines);
  const ofInstruments = await rowsWithAny(
    db.heldCertificates,
    'instrumentId',
    instruments.map(({ id }) => id),
  );
  return { instruments, heldCertificates: [...ofMachines, ...ofInstruments] };
};

/** The sample's check templates with all their revisions. */
const checkForms = async (db: FettleDatabase) => {
  const checkTemplates = (await db.checkTemplates.toArray()).filter(({ isSample }) => isSample);
  const ids = checkTemplates.map(({ id }) => id);
  return { checkTemplates, checkRevisions: await rowsWithAny(db.checkRevisions, 'checkTemplateId', ids) };
};

const sampleRows = async (db: FettleDatabase): Promise<SampleRows> => {
  const equipment = (await db.equipment.toArray()).filter(({ isSample }) => isSample);
  const programmes = (await db.programmes.toArray()).filter(({ isSample }) => isSample);
  const parts = (await db.parts.toArray()).filter(({ isSample }) => isSample);
  const ofEquipment = await rowsOfEquipment(
    db,
    equipment.map(({ id }) => id),
  );
  const people = (await db.people.toArray()).filter(({ isSample }) => isSample);
  return {
    people,
    ...(await recordsOfPeople(db, people)),
    ...(await checkForms(db)),
    ...(await heldOfSample(
      db,
      equipment.map(({ id }) => id),
    )),
    outsideWorkshops: (await db.outsideWorkshops.toArray()).filter(({ isSample }) => isSample),
    attachments: (await db.attachments.toArray()).filter(({ isSample }) => isSample),
    parts,
    partMoves: await movesOfSample(db, parts, ofEquipment.orders),
    programmes,
    revisions: await rowsWithAny(
      db.revisions,
      'programmeId',
      programmes.map(({ id }) => id),
    ),
    equipment,
    ...ofEquipment,
    counters: (await db.counters.toArray()).filter(isSampleCounter),
  };
};

const programmesInUse = async (db: FettleDatabase, rows: SampleRows): Promise<ReadonlySet<Programme['id']>> => {
  const ids = rows.programmes.map(({ id }) => id);
  const ofSample = new Set(rows.assignments.map(({ id }) => id));
  const all = await rowsWithAny(db.assignments, 'programmeId', ids);
  return new Set(all.filter(({ id }) => !ofSample.has(id)).map(({ programmeId }) => programmeId));
};

/** Those by which a machine of the user's own is or was checked. */
const checkTemplatesInUse = async (db: FettleDatabase, rows: SampleRows): Promise<ReadonlySet<CheckTemplate['id']>> => {
  const ids = new Set(rows.checkTemplates.map(({ id }) => id));
  const machines = new Set(rows.equipment.map(({ id }) => id));
  const used = new Set<CheckTemplate['id']>();
  const note = ({ equipmentId, checkTemplateId }: Pick<CheckDuty, 'equipmentId' | 'checkTemplateId'>): void => {
    if (ids.has(checkTemplateId) && !machines.has(equipmentId)) used.add(checkTemplateId);
  };
  await db.checkDuties.each(note);
  await db.checks.each(note);
  return used;
};

/** Looks through all that names people: nothing is indexed by person, and this is rarely asked. */
const namedElsewhere = async (
  db: FettleDatabase,
  rows: SampleRows,
): Promise<Pick<RemovalState, 'peopleInUse' | 'workshopsInUse' | 'instrumentsInUse'>> => {
  const equipment = new Set<string>(rows.equipment.map(({ id }) => id));
  const people = new Set<Person['id']>();
  const workshops = new Set<OutsideWorkshop['id']>();
  const instruments = new Set<Instrument['id']>();
  await db.orders.each(({ equipmentId, workerIds, labour, outside, tasks }) => {
    if (equipment.has(equipmentId)) return;
    for (const id of workerIds) people.add(id);
    for (const { personId } of labour) if (personId !== null) people.add(personId);
    if (outside !== null) workshops.add(outside.workshopId);
    for (const { instrumentId } of tasks) if (instrumentId !== null) instruments.add(instrumentId);
  });
  await db.certificates.each(({ equipmentId, inspectorId }) => {
    if (!equipment.has(equipmentId)) people.add(inspectorId);
  });
  await db.checks.each(({ equipmentId, operatorId, handedOverTo }) => {
    if (equipment.has(equipmentId)) return;
    for (const id of [operatorId, handedOverTo]) if (id !== null) people.add(id);
  });
  await db.equipment.each(({ id: equipmentId, crew }) => {
    if (equipment.has(equipmentId)) return;
    for (const id of [crew.chiefId, ...crew.memberIds]) if (id !== null) people.add(id);
  });
  return { peopleInUse: people, workshopsInUse: workshops, instrumentsInUse: instruments };
};

/** Looks through the tasks of what stays: programmes that are or become the user's own, their drafts, and orders. */
const partsInUse = async (
  db: FettleDatabase,
  rows: SampleRows,
  programmes: ReadonlySet<Programme['id']>,
): Promise<ReadonlySet<Part['id']>> => {
  const gone = new Set<string>([
    ...rows.orders.map(({ id }) => id),
    ...rows.programmes.filter(({ id }) => !programmes.has(id)).map(({ id }) => id),
  ]);
  const used = new Set<Part['id']>();
  const note = (tasks: readonly { readonly parts: readonly { readonly partId: Part['id'] }[] }[]): void => {
    for (const { parts } of tasks) for (const { partId } of parts) used.add(partId);
  };
  for (const { programmeId, levels } of [...(await db.revisions.toArray()), ...(await db.drafts.toArray())]) {
    if (!gone.has(programmeId)) for (const { tasks } of levels) note(tasks);
  }
  await db.orders.each(({ id, tasks }) => {
    if (!gone.has(id)) note(tasks);
  });
  for (const { orderId, partId } of rows.partMoves) if (orderId !== null && !gone.has(orderId)) used.add(partId);
  return used;
};

/** What goes with the sample, and what of the user's own leans on it. */
export const removalState = async (db: FettleDatabase): Promise<RemovalState> => {
  const rows = await sampleRows(db);
  const inUse = await programmesInUse(db, rows);
  return {
    rows,
    programmesInUse: inUse,
    checkTemplatesInUse: await checkTemplatesInUse(db, rows),
    partsInUse: await partsInUse(db, rows, inUse),
    ...(await namedElsewhere(db, rows)),
    settings: (await db.settings.get('settings')) ?? null,
  };
};
