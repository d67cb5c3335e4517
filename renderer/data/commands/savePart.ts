import { runCommand } from '#data/command.ts';
import { decideSavePart, type PartId, type PartToSave } from '#domain/partSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Enters a part (`id` and `rev` null) or corrects one. */
export const savePart = (toSave: PartToSave, confirmed?: readonly string[]): Promise<Result<PartId>> =>
  runCommand({
    name: 'savePart',
    tables: ['parts', 'partMoves'],
    confirmed,
    load: async (db) => ({
      parts: await db.parts.toArray(),
      hasMoves: toSave.id !== null && (await db.partMoves.where('partId').equals(toSave.id).count()) > 0,
    }),
    decide: (state, context) => decideSavePart(state, toSave, context),
  });
