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
} from '#archive/importWriting.ts';
import type { Context } from '#domain/context.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { refusalOf } from './authorizing.ts';
import { now, today } from './clock.ts';
import { appendEntry } from './commit.ts';
import type { FettleDatabase } from './db.ts';
import { newId } from './ids.ts';
import { readingsOf } from './meterLog.ts';
import { currentActor } from './session.ts';
import { storageProblem } from './storageProblem.ts';
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

/** Thrown inside the transaction to take everything back. */
class ImportStopped extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
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

interface Job {
  readonly db: FettleDatabase;
  readonly plan: ImportPlan;
  readonly ticket: ImportTicket;
  readonly watch: ImportWatch;
  readonly context: Context;
  readonly touched: TouchedRows;
}

/** Puts readings in chunks; between two of them the transaction may be stopped. */
class ReadingWriter {
  private readonly job: Job;
  private readonly total: number;
  private done = 0;
  private waiting: MeterReading[] = [];

  constructor(job: Job) {
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
      if (watch.isCancelled()) throw new ImportStopped(error('importCancelled'));
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
const checkEquipment = async ({ db, plan }: Job): Promise<void> => {
  const touched = [...plan.changed, ...plan.meters.map(({ group }) => group.equipment)].flatMap(
    ({ before }) => before ?? [],
  );
  const stored = await db.equipment.bulkGet(touched.map(({ id }) => id));
  if (touched.some(({ rev }, index) => stored[index]?.rev !== rev)) throw new ImportStopped(error('importOutdated'));
  const codes = plan.created.map(({ code }) => code);
  const taken = codes.length === 0 ? [] : await db.equipment.where('code').anyOfIgnoreCase(codes).toArray();
  if (taken.some(({ archivedOn }) => archivedOn === null)) throw new ImportStopped(error('importOutdated'));
};

const writeEquipment = async ({ db, plan, ticket, context }: Job) => {
  const created = plan.created.map((one) => [one, createdEquipment(one, ticket, context)] as const);
  const changed = plan.changed.map((one) => changedEquipment(one, context));
  await db.equipment.bulkAdd(created.map(([, row]) => row));
  await db.equipment.bulkPut(changed);
  const ids = new Map<EquipmentPlan, Equipment['id']>(created.map(([one, { id }]) => [one, id]));
  return { ids, changed };
};

/** The stored meters of the plan's equipment, by equipment and unit. */
const metersOfPlan = async ({ db, plan }: Job): Promise<ReadonlyMap<string, Meter>> => {
  const ids = plan.meters.flatMap(({ group }) => group.equipment.before?.id ?? []);
  const meters = await db.meters.where('equipmentId').anyOf(ids).toArray();
  return new Map(meters.map((meter) => [`${meter.equipmentId} ${meter.unit}`, meter]));
};

interface MetersWritten {
  readonly meterIds: Meter['id'][];
  /** Readings that were there and are now believed, or no longer. */
  readonly restated: number;
}

const writeMeters = async (job: Job, ids: ReadonlyMap<EquipmentPlan, Equipment['id']>): Promise<MetersWritten> => {
  const { db, plan, ticket, context } = job;
  const writer = new ReadingWriter(job);
  const storedMeters = await metersOfPlan(job);
  const meters: Meter[] = [];
  let restatedCount = 0;
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
      throw new ImportStopped(error('importOutdated'));
    const written = meterWriting({ meter, isNew: stored === null, log, added: meterPlan.added }, ticket, context);
    meters.push(written.meter);
    if (written.restated.length > 0) await db.readings.bulkPut([...written.restated]);
    job.touched.add(
      'readings',
      written.restated.map(({ id }) => id),
    );
    restatedCount += written.restated.length;
    writer.add(written.added);
    if (writer.isFull()) await writer.flush();
  }
  await writer.flush();
  await db.meters.bulkPut(meters);
  const meterIds = meters.map(({ id }) => id);
  job.touched.add('meters', meterIds);
  return { meterIds, restated: restatedCount };
};

const writeAll = async (job: Job): Promise<void> => {
  const { db, plan, ticket, context, touched } = job;
  await checkEquipment(job);
  const { ids, changed } = await writeEquipment(job);
  const { meterIds, restated } = await writeMeters(job, ids);
  const batch = batchOf({ plan, meterIds }, ticket, context);
  await db.importBatches.add(batch);
  touched.add('importBatches', [batch.id]);
  touched.add('equipment', [...changed.map(({ id }) => id), ...ids.values()]);
  const about = [batch.id, ...changed.map(({ id }) => id), ...ids.values()];
  const content = {
    command: 'importFile',
    counts: {
      equipment: plan.created.length + plan.changed.length,
      meters: plan.meters.length,
      readings: plan.meters.reduce((sum, { plan: { added } }) => sum + added.length, restated),
      importBatches: 1,
    },
    // What was changed is listed with both its sides: undo restores it from here.
    changes: changed.map((after, index) => ({
      table: 'equipment',
      id: after.id,
      before: plan.changed[index]?.before ?? null,
      after,
    })),
    about: about.length > mostAbout ? [batch.id] : about,
    compensates: null,
  };
  await touched.write(db, await appendEntry(db, content, context));
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
  if (plan.created.length + plan.changed.length + plan.meters.length === 0) return failed([error('importNothing')]);
  const tables = [
    db.equipment,
    db.meters,
    db.readings,
    db.importBatches,
    db.audit,
    db.bulkRows,
    db.settings,
    db.people,
  ];
  try {
    await db.transaction('rw', tables, async () => {
      const actor = await currentActor(db);
      const refused = await refusalOf(db, 'importFile', actor);
      if (refused !== null) throw new ImportStopped(refused);
      const context: Context = { actor, now: now(), today: today(), newId, confirmed: [] };
      await writeAll({ db, plan, ticket, watch, context, touched: new TouchedRows() });
    });
    return ok(ticket.batchId);
  } catch (failure) {
    if (failure instanceof ImportStopped) return failed([failure.problem]);
    const problem = storageProblem(failure);
    if (problem === null) throw failure;
    return failed([problem]);
  }
};
