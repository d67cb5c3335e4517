/** Drafts of programmes, as the screens show them: what another window writes on one is seen here at once. */
import type { ProgrammeDraft } from '#domain/programme.ts';
import { useStored } from './useStored.ts';

/** The draft of a programme's next revision: undefined while it is read, null when nobody is writing one. */
export const useDraft = (programmeId: ProgrammeDraft['programmeId']): ProgrammeDraft | null | undefined =>
  useStored(async (db) => (await db.drafts.where('programmeId').equals(programmeId).first()) ?? null, [programmeId]);

/** All drafts by the programme they belong to; undefined while they are read. */
export const useDrafts = (): ReadonlyMap<ProgrammeDraft['programmeId'], ProgrammeDraft> | undefined =>
  useStored(async (db) => new Map((await db.drafts.toArray()).map((draft) => [draft.programmeId, draft])), []);
