import type { ProgrammeId } from '#domain/programmeCreation.ts';
import type { RevisingState } from '#domain/programmeRevising.ts';
import type { FettleDatabase } from './db.ts';

/** A programme with its revisions and its draft, as decisions on either need them. */
export const revisingStateOf = async (db: FettleDatabase, programmeId: ProgrammeId): Promise<RevisingState> => ({
  programme: (await db.programmes.get(programmeId)) ?? null,
  revisions: await db.revisions.where('programmeId').equals(programmeId).toArray(),
  draft: (await db.drafts.where('programmeId').equals(programmeId).first()) ?? null,
});
