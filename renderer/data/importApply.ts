/**
 * Writes an import: equipment, meters, readings, batch and audit entry in one transaction, in chunks, so that it can
 * show progress and be cancelled. Cancelled or failed, it leaves no row.
 */

import type { EquipmentPlan } from '#archive/equipmentPlan.ts';
import type { ImportPlan, MeterGroup } from '#archive/importPlan.ts';
import {
  batchOf,
  changedEquipment,
  createdEquipment,
  createdMeter,
  type ImportTicket,
  meterWriting,
  workWriting,
} from '#archive/importWriting.ts';
import { changeOf } from '#domain/change.ts';
import type { Context } from '#domain/context.ts';
import { earlierWorkKey } from '#domain/earlierWork.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import type { Completion } from '#domain/programme.ts';
import { error, failed, type Result } from '#kernel/result.ts';
import { WriteStopped, writeAtOnce } from './bulkWriting.ts';
import { appendBulkEntry } from './commit.ts';
import type { FettleDatabase } from './db.ts';
import { writeParts } from './importParts.ts';
import { readingsOf } from './meterLog.ts';
import { TouchedRows } from './touchedRows.ts';

/** Rows put at once: enough to cost no more than greater ones, few enough that a stop is heard within a moment. */
const chunk = 5_000;
/** Beyond this many ids an entry is not listed under each piece of equipment it made. */
const mostAbout = 20_000;

/** Watches over a long write. */
export interface ImportWatch {
  readonly onProgress: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
}

/** The equipment's meter of a unit, else null. */
export const meterOfUnit = async (
  db: FettleDatabase,
  { equipment, unit }: Pick<MeterGroup, 'equipment' | 'unit'>,
): Promise<Meter | null> => {
  if (equipment.before === null) return null;
  const meters = await db.meters.where('equipmentId').equals(equipment.before.id).toArray();
  return meters.find((meter) => meter.unit === unit) ?? null;
};

/** An import under way. */
export interface ImportWrite {
  readonly db: FettleDatabase;
  readonly plan: ImportPlan;
  readonly ticket: ImportTicket;
  readonly watch: ImportWatch;
  readonly context: Context;
  readonly touched: TouchedRows;
}

/** Puts readings in chunks; between two of them the transaction may be stopped. */
class ReadingWriter {
  private readonly job: ImportWrite;
  private readonly total: number;
  private done = 0;
  private waiting: MeterReading[] = [];

  constructor(job: ImportWrite) {
    this.job = job;
    this.total = job.plan.meters.reduce((sum, { plan }) => sum + plan.added.length, 0);
  }

  add(readings: readonly MeterReading[]): void {
    for (const reading of readings) this.waiting.push(reading);
  }

  isFull(): boolean {
    return this.waiting.length >= chunk;
  }

  async flush(): Promise<void> {
    const { db, watch } = this.job;
    const readings = this.waiting;
    this.waiting = [];
    for (let from = 0; from < readings.length; from += chunk) {
      if (watch.isCancelled()) throw new WriteStopped(error('importCancelled'));
      const next = readings.slice(from, from + chunk);
      await db.readings.bulkAdd(next);
      this.job.touched.add(
        'readings',
        next.map(({ id }) => id),
      );
      this.done += next.length;
      watch.onProgress(this.done, this.total);
    }
  }
}

/** The plan was made of what was stored then: equipment changed or made under the same code since stops it. */
const checkEquipment = async ({ db, plan }: ImportWrite): Promise<void> => {
  const touched = [...plan.changed, ...plan.meters.map(({ group }) => group.equipment)].flatMap(
    ({ before }) => before ?? [],
  );
  const stored = await db.equipment.bulkGet(touched.map(({ id }) => id));
  if (touched.some(({ rev }, index) => stored[index]?.rev !== rev)) throw new WriteStopped(error('importOutdated'));
  const codes = plan.created.map(({ code }) => code);
  const taken = codes.length === 0 ? [] : await db.equipment.where('code').anyOfIgnoreCase(codes).toArray();
  if (taken.some(({ archivedOn }) => archivedOn === null)) throw new WriteStopped(error('importOutdated'));
};

const writeEquipment = async ({ db, plan, ticket, context }: ImportWrite) => {
  const created = plan.created.map((one) => [one, createdEquipment(one, ticket, context)] as const);
  const changed = plan.changed.map((one) => changedEquipment(one, context));
  await db.equipment.bulkAdd(created.map(([, row]) => row));
  await db.equipment.bulkPut(changed);
  const ids = new Map<EquipmentPlan, Equipment['id']>(created.map(([one, { id }]) => [one, id]));
  return { ids, changed };
};

/** The stored meters of the plan's equipment, by equipment and unit. */
const metersOfPlan = async ({ db, plan }: ImportWrite): Promise<ReadonlyMap<string, Meter>> => {
  const ids = plan.meters.flatMap(({ group }) => group.equipment.before?.id ?? []);
  const meters = await db.meters.where('equipmentId').anyOf(ids).toArray();
  return new Map(meters.map((meter) => [`${meter.equipmentId} ${meter.unit}`, meter]));
};

const writeMeters = async (
  job: ImportWrite,
  ids: ReadonlyMap<EquipmentPlan, Equipment['id']>,
): Promise<Meter['id'][]> => {
  const { db, plan, ticket, context } = job;
  const writer = new ReadingWriter(job);
  const storedMeters = await metersOfPlan(job);
  const meters: Meter[] = [];
  for (const { group, plan: meterPlan } of plan.meters) {
    // Here only the database may be waited for, and only when there is something to read or write: after a hundred
    // waits for nothing Dexie takes the transaction for finished.
    const stored = storedMeters.get(`${group.equipment.before?.id} ${group.unit}`) ?? null;
    const log = stored === null ? [] : await readingsOf(db, stored.id);
    const equipmentId = ids.get(group.equipment) ?? group.equipment.before?.id;
    if (equipmentId === undefined)
      throw new Error(`Readings of equipment that was not written: ${group.equipment.code}`);
    const meter = stored ?? createdMeter({ equipmentId, unit: group.unit }, ticket, context);
    // A reading entered in another window since the dry run would be taken in twice.
    const known = new Set(log.map(({ takenOn, value }) => `${takenOn} ${value}`));
    if (meterPlan.added.some(({ takenOn, value }) => known.has(`${takenOn} ${value}`)))
      throw new WriteStopped(error('importOutdated'));
    const written = meterWriting({ meter, isNew: stored === null, log, added: meterPlan.added }, ticket, context);
    meters.push(written.meter);
    if (written.restated.length > 0) await db.readings.bulkPut([...written.restated]);
    job.touched.add(
      'readings',
      written.restated.map(({ id }) => id),
    );
    writer.add(written.added);
    if (writer.isFull()) await writer.flush();
  }
  await writer.flush();
  await db.meters.bulkPut(meters);
  const meterIds = meters.map(({ id }) => id);
  job.touched.add('meters', meterIds);
  return meterIds;
};

/** Work that was brought along since the dry run would be taken in twice. */
const checkWork = async ({ db, plan }: ImportWrite): Promise<void> => {
  const byMachine = new Map<Equipment['id'], Set<string>>();
  for (const { equipment, on, work } of plan.works) {
    if (equipment.before === null) continue;
    const keys = byMachine.get(equipment.before.id) ?? new Set();
    byMachine.set(equipment.before.id, keys.add(earlierWorkKey(on, work)));
  }
  if (byMachine.size === 0) return;
  const stored = await db.completions
    .where('equipmentId')
    .anyOf([...byMachine.keys()])
    .toArray();
  const isTold = ({ equipmentId, on, earlier }: Completion): boolean =>
    earlier !== undefined && byMachine.get(equipmentId)?.has(earlierWorkKey(on, earlier)) === true;
  if (stored.some(isTold)) throw new WriteStopped(error('importOutdated'));
};

const writeWork = async (
  job: ImportWrite,
  ids: ReadonlyMap<EquipmentPlan, Equipment['id']>,
): Promise<Equipment['id'][]> => {
  const { db, plan, ticket, context, touched } = job;
  await checkWork(job);
  const machines = new Set<Equipment['id']>();
  for (let from = 0; from < plan.works.length; from += chunk) {
    if (job.watch.isCancelled()) throw new WriteStopped(error('importCancelled'));
    const rows = plan.works.slice(from, from + chunk).flatMap((work) => {
      const id = ids.get(work.equipment) ?? work.equipment.before?.id;
      if (id === undefined) throw new Error(`Work on equipment that was not written: ${work.code}`);
      machines.add(id);
      return workWriting(work, id, { ticket, context });
    });
    await db.completions.bulkAdd([...rows]);
    touched.add(
      'completions',
      rows.map(({ id }) => id),
    );
  }
  return [...machines];
};

const writeAll = async (job: ImportWrite): Promise<void> => {
  const { db, plan, ticket, context, touched } = job;
  await checkEquipment(job);
  const { ids, changed } = await writeEquipment(job);
  const meterIds = await writeMeters(job, ids);
  const workOf = await writeWork(job, ids);
  const parts = await writeParts(job);
  const batch = batchOf({ plan, touched: { meterIds, workOf, partIds: parts.ids } }, ticket, context);
  await db.importBatches.add(batch);
  touched.add('importBatches', [batch.id]);
  const equipmentIds = [...changed.map(({ id }) => id), ...ids.values()];
  touched.add('equipment', equipmentIds);
  const about = [batch.id, ...equipmentIds];
  // What was changed is listed with both its sides: undo restores it from here.
  const changes = [
    ...changed.map((after, index) => changeOf('equipment', plan.changed[index]?.before ?? null, after)),
    ...parts.changes,
  ].map((change) => ({ id: change.after?.id ?? '', ...change }));
  await appendBulkEntry(
    db,
    { command: 'importFile', changes, about: about.length > mostAbout ? [batch.id] : about, touched },
    context,
  );
};

/**
 * Writes a plan; answers the batch. Problems: `importCancelled`, `importOutdated` (what it concerns was changed since
 * the dry run: make it again), `importNothing` (no row changes anything), `storageFull`, `storageUnavailable`.
 */
export const applyImport = async (
  db: FettleDatabase,
  { plan, ticket }: { readonly plan: ImportPlan; readonly ticket: ImportTicket },
  watch: ImportWatch,
): Promise<Result<ImportTicket['batchId']>> => {
  const { created, changed, meters, works, parts } = plan;
  if ([created, changed, meters, works, parts].every(({ length }) => length === 0))
    return failed([error('importNothing')]);
  const tables = [db.equipment, db.meters, db.readings, db.completions, db.parts, db.partMoves, db.importBatches];
  return writeAtOnce(db, { action: 'importFile', tables }, async (context) => {
    await writeAll({ db, plan, ticket, watch, context, touched: new TouchedRows() });
    return ticket.batchId;
  });
};
