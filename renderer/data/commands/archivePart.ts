import { runCommand } from '#data/command.ts';
import { programmesAskingFor } from '#data/partRecords.ts';
import { decideArchivePart, type OpenedPart, type PartId } from '#domain/partSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Takes a part out of use. */
export const archivePart = (opened: OpenedPart, confirmed?: readonly string[]): Promise<Result<PartId>> =>
  runCommand({
    name: 'archivePart',
    tables: ['parts', 'partMoves', 'programmes', 'revisions'],
    confirmed,
    load: async (db, { today }) => ({
      stored: (await db.parts.get(opened.id)) ?? null,
      moves: await db.partMoves.where('partId').equals(opened.id).toArray(),
      programmes: await programmesAskingFor(db, opened.id, today),
    }),
    decide: (state, context) => decideArchivePart(state, opened, context),
  });
