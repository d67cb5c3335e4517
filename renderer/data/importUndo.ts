/** Takes an import back in one transaction: rows, summaries, batch and audit entry, or nothing. */
import { equipmentBefore, type MeterToUndo, meterGoes, meterUndo } from '#archive/importUndo.ts';
import { revised } from '#domain/change.ts';
import type { Context } from '#domain/context.ts';
import { type Equipment, equipmentSchema } from '#domain/equipment.ts';
import type { ImportBatch } from '#domain/importBatch.ts';
import { confirm, error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { refusalOf } from './authorizing.ts';
import { tellReload } from './changeFeed.ts';
import { now, today } from './clock.ts';
import { appendEntry } from './commit.ts';
import type { FettleDatabase } from './db.ts';
import { newId } from './ids.ts';
import { readingsOf } from './meterLog.ts';
import { currentActor } from './session.ts';
import { storageProblem } from './storageProblem.ts';
import { TouchedRows } from './touchedRows.ts';
import { undoStepsOf } from './undoSteps.ts';

/** What an undo did. */
export interface ImportUndone {
  readonly removedEquipment: number;
  readonly removedReadings: number;
  readonly restoredEquipment: number;
  /** Codes of equipment that stays, in whole or with readings a person touched. */
  readonly kept: readonly string[];
}

/** Thrown inside the transaction to leave everything as it is. */
class UndoRefused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

interface Job {
  readonly db: FettleDatabase;
  readonly batch: ImportBatch;
  readonly context: Context;
  readonly touched: TouchedRows;
}

/** Equipment the batch made that others have built upon: changed by hand, under a programme, with orders. */
const builtUpon = async ({ db }: Job, made: readonly Equipment[]): Promise<ReadonlySet<Equipment['id']>> => {
  const ids = made.map(({ id }) => id);
  const used = new Set(made.filter(({ rev }) => rev > 1).map(({ id }) => id));
  for (const table of [db.assignments, db.orders, db.completions, db.certificates]) {
    await table
      .where('equipmentId')
      .anyOf(ids)
      .each(({ equipmentId }) => used.add(equipmentId));
  }
  return used;
};

/** Meters the batch made or added readings to, with their logs. */
const touchedMeters = async ({ db, batch }: Job): Promise<readonly Omit<MeterToUndo, 'mustStay'>[]> => {
  const made = await db.meters.where('importBatchId').equals(batch.id).primaryKeys();
  const ids = new Set([...made, ...batch.meterIds]);
  const meters = await db.meters.bulkGet([...ids]);
  const found: Omit<MeterToUndo, 'mustStay'>[] = [];
  for (const meter of meters) {
    if (meter !== undefined) found.push({ meter, log: await readingsOf(db, meter.id), batchId: batch.id });
  }
  return found;
};

interface MetersUndone {
  readonly removed: number;
  /** Equipment whose meters keep something of a person's. */
  readonly keptOf: ReadonlySet<string>;
}

const undoMeters = async (job: Job, used: ReadonlySet<string>): Promise<MetersUndone> => {
  const { db, context, touched } = job;
  const meters = await touchedMeters(job);
  // A machine stays as a whole: when one of its meters must, the others do too.
  const keptOf = new Set<string>();
  for (const one of meters) {
    const isMade = one.meter.importBatchId === one.batchId;
    if (isMade && !meterGoes({ ...one, mustStay: false })) keptOf.add(one.meter.equipmentId);
  }
  let removed = 0;
  for (const one of meters) {
    const { equipmentId, id } = one.meter;
    const undone = meterUndo({ ...one, mustStay: used.has(equipmentId) || keptOf.has(equipmentId) }, context);
    await db.readings.bulkDelete([...undone.removed]);
    await db.readings.bulkPut([...undone.restated]);
    touched.add('meters', [id]);
    touched.add('readings', [...undone.removed, ...undone.restated.map((reading) => reading.id)]);
    if (undone.meter === null) await db.meters.delete(id);
    else await db.meters.put(undone.meter);
    if (undone.kept > 0) keptOf.add(equipmentId);
    removed += undone.removed.length;
  }
  return { removed, keptOf };
};

/** The equipment the batch changed, from its audit entry. */
const restoreEquipment = async ({ db, batch, context }: Job) => {
  const entries = await db.audit.where('about').equals(batch.id).toArray();
  const changes = entries.find(({ command }) => command === 'importFile')?.changes ?? [];
  const restored: { readonly before: Equipment; readonly after: Equipment }[] = [];
  const kept: string[] = [];
  for (const { id, before, after } of changes) {
    const [was, became] = [equipmentSchema.parse(before), equipmentSchema.parse(after)];
    const stored = await db.equipment.get(id);
    const back = equipmentBefore(stored, { before: was, after: became }, context);
    if (back === null || stored === undefined) kept.push(stored?.code ?? was.code);
    else restored.push({ before: stored, after: back });
  }
  await db.equipment.bulkPut(restored.map(({ after }) => after));
  return { restored, kept };
};

const undoAll = async (job: Job): Promise<ImportUndone & { readonly seq: number }> => {
  const { db, batch, context, touched } = job;
  const made = await db.equipment.where('importBatchId').equals(batch.id).toArray();
  const used = await builtUpon(job, made);
  const meters = await undoMeters(job, used);
  const gone = made.filter(({ id }) => !used.has(id) && !meters.keptOf.has(id));
  await db.equipment.bulkDelete(gone.map(({ id }) => id));
  const { restored, kept } = await restoreEquipment(job);
  const stays = await db.equipment.bulkGet([...new Set([...used, ...meters.keptOf])]);
  const codes = [...new Set([...stays.flatMap((one) => one?.code ?? []), ...kept])].sort();
  if (codes.length > 0 && !context.confirmed.includes('importChangedLater')) {
    const named = codes.slice(0, 5).join(', ');
    throw new UndoRefused(confirm('importChangedLater', undefined, { count: codes.length, codes: named }));
  }
  await db.importBatches.put(revised(batch, { undoneAt: context.now }, context));
  const content = {
    command: 'undoImport',
    counts: { equipment: gone.length + restored.length, readings: meters.removed, importBatches: 1 },
    changes: restored.map(({ before, after }) => ({ table: 'equipment', id: after.id, before, after })),
    about: [batch.id, ...restored.map(({ after }) => after.id)],
    compensates: null,
  };
  const seq = await appendEntry(db, content, context);
  touched.add('importBatches', [batch.id]);
  touched.add('equipment', [...gone.map(({ id }) => id), ...restored.map(({ after }) => after.id)]);
  await touched.write(db, seq);
  return {
    seq,
    removedEquipment: gone.length,
    removedReadings: meters.removed,
    restoredEquipment: restored.length,
    kept: codes,
  };
};

/**
 * Takes a batch back. Problems: `rowGone`, `importAlreadyUndone`, `importChangedLater` (confirm: some of it was changed
 * or built upon since and stays), `storageFull`, `storageUnavailable`.
 */
export const takeImportBack = async (
  db: FettleDatabase,
  { batchId, confirmed }: { readonly batchId: ImportBatch['id']; readonly confirmed: readonly string[] },
): Promise<Result<ImportUndone>> => {
  const { equipment, meters, readings, assignments, orders, completions, certificates, importBatches } = db;
  const tables = [equipment, meters, readings, assignments, orders, completions, certificates, importBatches];
  try {
    const stores = [...tables, db.audit, db.bulkRows, db.settings, db.people];
    const { seq, ...undone } = await db.transaction('rw', stores, async () => {
      const batch = await importBatches.get(batchId);
      if (batch === undefined) throw new UndoRefused(error('rowGone'));
      if (batch.undoneAt !== null) throw new UndoRefused(error('importAlreadyUndone'));
      const actor = await currentActor(db);
      const refused = await refusalOf(db, 'undoImport', actor);
      if (refused !== null) throw new UndoRefused(refused);
      const context: Context = { actor, now: now(), today: today(), newId, confirmed };
      return undoAll({ db, batch, context, touched: new TouchedRows() });
    });
    tellReload();
    undoStepsOf(db).add(seq);
    return ok(undone);
  } catch (failure) {
    if (failure instanceof UndoRefused) return failed([failure.problem]);
    const problem = storageProblem(failure);
    if (problem === null) throw failure;
    return failed([problem]);
  }
};
