/** The parts of an import: written with their first count, and taken back. */
import { partWriting } from '#archive/importWriting.ts';
import { type Change, changeOf, revised } from '#domain/change.ts';
import type { Context } from '#domain/context.ts';
import type { ImportBatch } from '#domain/importBatch.ts';
import type { Part, PartMove } from '#domain/part.ts';
import { error } from '#kernel/result.ts';
import { WriteStopped } from './bulkWriting.ts';
import type { FettleDatabase } from './db.ts';
import { groupsOf, listOf } from './fleetIndex.ts';
import type { ImportWrite } from './importApply.ts';
import type { TouchedRows } from './touchedRows.ts';

/** Parts changed, made under the same number, or moved since the dry run stop it. */
const checkParts = async ({ db, plan }: ImportWrite): Promise<void> => {
  const stored = await db.parts.toArray();
  const byId = new Map(stored.map((part) => [part.id, part]));
  const numbers = new Set(
    stored.flatMap(({ archivedOn, number }) => (archivedOn === null ? [number.toLowerCase()] : [])),
  );
  const counted = plan.parts.flatMap(({ before, stock }) => (before === null || stock === null ? [] : [before.id]));
  const isOutdated = plan.parts.some(({ before, input }) =>
    before === null ? numbers.has(input?.number.toLowerCase() ?? '') : byId.get(before.id)?.rev !== before.rev,
  );
  if (isOutdated || (await db.partMoves.where('partId').anyOf(counted).count()) > 0)
    throw new WriteStopped(error('importOutdated'));
};

/** Writes the parts of a plan; answers their ids, and both sides of those that were there. */
export const writeParts = async (
  job: ImportWrite,
): Promise<{ readonly ids: Part['id'][]; readonly changes: readonly Change[] }> => {
  const { db, plan, ticket, context, touched } = job;
  if (plan.parts.length === 0) return { ids: [], changes: [] };
  await checkParts(job);
  const written = plan.parts.map((one) => ({
    before: one.before,
    ...partWriting(one, { ticket, on: ticket.stockOn }, context),
  }));
  const parts = written.flatMap(({ part }) => part ?? []);
  const moves = written.flatMap(({ move }) => move ?? []);
  await db.parts.bulkPut(parts);
  await db.partMoves.bulkAdd(moves);
  touched.add(
    'parts',
    parts.map(({ id }) => id),
  );
  touched.add(
    'partMoves',
    moves.map(({ id }) => id),
  );
  return {
    ids: [...new Set([...parts.map(({ id }) => id), ...moves.map(({ partId }) => partId)])],
    changes: written.flatMap(({ before, part }) =>
      before === null || part === null ? [] : [changeOf('parts', before, part)],
    ),
  };
};

/** Parts that services or orders name. */
const namedParts = async (db: FettleDatabase): Promise<ReadonlySet<string>> => {
  const named = new Set<string>();
  const take = ({ parts }: { readonly parts: readonly { readonly partId: string }[] }): void => {
    for (const { partId } of parts) named.add(partId);
  };
  for (const { levels } of [...(await db.revisions.toArray()), ...(await db.drafts.toArray())])
    for (const { tasks } of levels) tasks.forEach(take);
  await db.orders.each(({ tasks }) => tasks.forEach(take));
  return named;
};

interface PartsToUndo {
  readonly db: FettleDatabase;
  readonly batch: ImportBatch;
  readonly context: Context;
  readonly touched: TouchedRows;
}

/** What became of the parts of a batch. */
export interface PartsUndone {
  readonly removed: number;
  readonly restored: readonly { readonly before: Part; readonly after: Part }[];
  /** Numbers of parts that stay because they were moved, changed or named since. */
  readonly kept: readonly string[];
}

/** Takes the parts of a batch back. `changed`: those it changed, as they were before and after. */
export const undoParts = async (
  { db, batch, context, touched }: PartsToUndo,
  changed: readonly { readonly before: Part; readonly after: Part }[],
): Promise<PartsUndone> => {
  const ids = batch.partIds ?? [];
  if (ids.length === 0) return { removed: 0, restored: [], kept: [] };
  const parts = (await db.parts.bulkGet([...ids])).filter((part) => part !== undefined);
  const moves = groupsOf(
    await db.partMoves
      .where('partId')
      .anyOf([...ids])
      .toArray(),
    ({ partId }) => partId,
  );
  const named = await namedParts(db);
  const isOwn = (row: Part | PartMove): boolean => row.importBatchId === batch.id;
  const isMoved = ({ id }: Part): boolean => !listOf(moves, id).every(isOwn);
  const isCounted = ({ id }: Part): boolean => listOf(moves, id).some(isOwn);
  const gone = parts.filter((part) => isOwn(part) && part.rev === 1 && !isMoved(part) && !named.has(part.id));
  const back = changed.flatMap(({ before, after }) => {
    const stored = parts.find(({ id }) => id === before.id);
    // Moves since then count in the unit the part was given.
    const isFixed = stored !== undefined && isMoved(stored) && before.unit !== after.unit;
    if (stored === undefined || stored.rev !== after.rev || isFixed) return [];
    return [{ before: stored, after: revised(stored, { ...before, rev: stored.rev }, context) }];
  });
  const isBack = new Set<string>(back.map(({ before }) => before.id));
  const isStuck = new Set<string>(changed.flatMap(({ before: { id } }) => (isBack.has(id) ? [] : [id])));
  const kept = parts.filter(
    (part) => !gone.includes(part) && (isOwn(part) || isStuck.has(part.id) || (isCounted(part) && isMoved(part))),
  );
  const uncounted = parts.filter((part) => !kept.includes(part)).flatMap(({ id }) => listOf(moves, id).filter(isOwn));
  await db.partMoves.bulkDelete(uncounted.map(({ id }) => id));
  await db.parts.bulkDelete(gone.map(({ id }) => id));
  await db.parts.bulkPut(back.map(({ after }) => after));
  touched.add(
    'partMoves',
    uncounted.map(({ id }) => id),
  );
  touched.add(
    'parts',
    [...gone, ...back.map(({ after }) => after)].map(({ id }) => id),
  );
  return { removed: gone.length, restored: back, kept: kept.map(({ number }) => number) };
};
