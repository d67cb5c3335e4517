/** Takes an import back in one transaction: rows, summaries, batch and audit entry, or nothing. */
import { equipmentBefore, type MeterToUndo, meterGoes, meterUndo } from '#archive/importUndo.ts';
import type { EntryContent } from '#domain/audit.ts';
import { changeOf, revised, type TableName } from '#domain/change.ts';
import type { Context } from '#domain/context.ts';
import { type Equipment, equipmentSchema } from '#domain/equipment.ts';
import type { ImportBatch } from '#domain/importBatch.ts';
import { partSchema } from '#domain/part.ts';
import type { Completion } from '#domain/programme.ts';
import { confirm, error, ok, type Result } from '#kernel/result.ts';
import { WriteStopped, writeAtOnce } from './bulkWriting.ts';
import { tellReload } from './changeFeed.ts';
import { appendBulkEntry } from './commit.ts';
import type { FettleDatabase } from './db.ts';
import { type PartsUndone, undoParts } from './importParts.ts';
import { readingsOf } from './meterLog.ts';
import { TouchedRows } from './touchedRows.ts';
import { undoStepsOf } from './undoSteps.ts';

/** What an undo did. */
export interface ImportUndone {
  readonly removedEquipment: number;
  readonly removedReadings: number;
  /** Lines of past work. */
  readonly removedWork: number;
  readonly removedParts: number;
  readonly restoredEquipment: number;
  /** Codes of equipment that stays, in whole or with readings a person touched. */
  readonly kept: readonly string[];
}

interface Job {
  readonly db: FettleDatabase;
  readonly batch: ImportBatch;
  readonly context: Context;
  readonly touched: TouchedRows;
}

/** Machines whose completions are read at once: what they come to is gone through without holding up the window. */
const machinesAtOnce = 20;

async function* completionsOf(
  db: FettleDatabase,
  machines: readonly Equipment['id'][],
): AsyncGenerator<readonly Completion[]> {
  for (let from = 0; from < machines.length; from += machinesAtOnce)
    yield await db.completions
      .where('equipmentId')
      .anyOf(machines.slice(from, from + machinesAtOnce))
      .toArray();
}

/** Equipment the batch made that others have built upon: changed by hand, under a programme, with orders. */
const builtUpon = async ({ db, batch }: Job, made: readonly Equipment[]): Promise<ReadonlySet<Equipment['id']>> => {
  const ids = made.map(({ id }) => id);
  const used = new Set(made.filter(({ rev }) => rev > 1).map(({ id }) => id));
  for (const table of [db.assignments, db.orders, db.certificates]) {
    await table
      .where('equipmentId')
      .anyOf(ids)
      .each(({ equipmentId }) => used.add(equipmentId));
  }
  for await (const done of completionsOf(db, ids)) {
    for (const { equipmentId, earlier } of done) if (earlier?.importBatchId !== batch.id) used.add(equipmentId);
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

/** Past work the batch brought along. */
const undoWork = async ({ db, batch, touched }: Job): Promise<number> => {
  let removed = 0;
  for await (const done of completionsOf(db, batch.workOf ?? [])) {
    const ids = done.filter(({ earlier }) => earlier?.importBatchId === batch.id).map(({ id }) => id);
    await db.completions.bulkDelete(ids);
    touched.add('completions', ids);
    removed += ids.length;
  }
  return removed;
};

type Changes = EntryContent['changes'];

/** What the batch changed, from its audit entry. */
const changedBy = async ({ db, batch }: Job): Promise<Changes> => {
  const entries = await db.audit.where('about').equals(batch.id).toArray();
  return entries.find(({ command }) => command === 'importFile')?.changes ?? [];
};

const ofTable = (changes: Changes, table: TableName): Changes => changes.filter((change) => change.table === table);

const restoreEquipment = async ({ db, context }: Job, changes: Changes) => {
  const restored: { readonly before: Equipment; readonly after: Equipment }[] = [];
  const kept: string[] = [];
  for (const { id, before, after } of ofTable(changes, 'equipment')) {
    const [was, became] = [equipmentSchema.parse(before), equipmentSchema.parse(after)];
    const stored = await db.equipment.get(id);
    const back = equipmentBefore(stored, { before: was, after: became }, context);
    if (back === null || stored === undefined) kept.push(stored?.code ?? was.code);
    else restored.push({ before: stored, after: back });
  }
  await db.equipment.bulkPut(restored.map(({ after }) => after));
  return { restored, kept };
};

const restoreParts = (job: Job, changes: Changes): Promise<PartsUndone> =>
  undoParts(
    job,
    ofTable(changes, 'parts').map(({ before, after }) => ({
      before: partSchema.parse(before),
      after: partSchema.parse(after),
    })),
  );

const undoAll = async (job: Job): Promise<ImportUndone & { readonly seq: number }> => {
  const { db, batch, context, touched } = job;
  const made = await db.equipment.where('importBatchId').equals(batch.id).toArray();
  const used = await builtUpon(job, made);
  const meters = await undoMeters(job, used);
  const removedWork = await undoWork(job);
  const gone = made.filter(({ id }) => !used.has(id) && !meters.keptOf.has(id));
  await db.equipment.bulkDelete(gone.map(({ id }) => id));
  const changed = await changedBy(job);
  const equipment = await restoreEquipment(job, changed);
  const parts = await restoreParts(job, changed);
  const stays = await db.equipment.bulkGet([...new Set([...used, ...meters.keptOf])]);
  const codes = [...new Set([...stays.flatMap((one) => one?.code ?? []), ...equipment.kept, ...parts.kept])].sort();
  if (codes.length > 0 && !context.confirmed.includes('importChangedLater')) {
    const named = codes.slice(0, 5).join(', ');
    throw new WriteStopped(confirm('importChangedLater', undefined, { count: codes.length, codes: named }));
  }
  await db.importBatches.put(revised(batch, { undoneAt: context.now }, context));
  touched.add('importBatches', [batch.id]);
  touched.add(
    'equipment',
    [...gone, ...equipment.restored.map(({ after }) => after)].map(({ id }) => id),
  );
  const changes = [
    ...equipment.restored.map(({ before, after }) => changeOf('equipment', before, after)),
    ...parts.restored.map(({ before, after }) => changeOf('parts', before, after)),
  ].map((change) => ({ id: change.after?.id ?? '', ...change }));
  const about = [batch.id, ...equipment.restored.map(({ after }) => after.id)];
  return {
    seq: await appendBulkEntry(db, { command: 'undoImport', changes, about, touched }, context),
    removedEquipment: gone.length,
    removedReadings: meters.removed,
    removedWork,
    removedParts: parts.removed,
    restoredEquipment: equipment.restored.length,
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
  const ofMachines = [equipment, meters, readings, assignments, orders, completions, certificates, importBatches];
  const tables = [...ofMachines, db.parts, db.partMoves, db.revisions, db.drafts];
  const result = await writeAtOnce(db, { action: 'undoImport', tables, confirmed }, async (context) => {
    const batch = await importBatches.get(batchId);
    if (batch === undefined) throw new WriteStopped(error('rowGone'));
    if (batch.undoneAt !== null) throw new WriteStopped(error('importAlreadyUndone'));
    return undoAll({ db, batch, context, touched: new TouchedRows() });
  });
  if (!result.ok) return result;
  const { seq, ...undone } = result.value;
  tellReload();
  undoStepsOf(db).add(seq);
  return ok(undone);
};
