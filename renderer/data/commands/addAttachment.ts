import { runCommand } from '#data/command.ts';
import { keepContent } from '#data/contentStore.ts';
import type { FettleDatabase } from '#data/db.ts';
import { type Attachment, attachmentOwners } from '#domain/attachment.ts';
import { decideAddAttachment, fileProblems } from '#domain/attachmentKeeping.ts';
import { failed, type Result } from '#kernel/result.ts';

type Owner = { readonly id: string; readonly isSample: boolean };

const ownerOf = async (db: FettleDatabase, id: string): Promise<Owner | null> => {
  for (const table of attachmentOwners) {
    const row = await db.table<Owner>(table).get(id);
    if (row !== undefined) return row;
  }
  return null;
};

/** A file for a record. */
export interface FileToAttach {
  /** Id of the record. */
  readonly about: string;
  /** Where in it, such as the id of a task; empty: the record as a whole. */
  readonly place: string;
  readonly name: string;
  readonly file: Blob;
}

/**
 * Attaches a file to a record; a large photo is scaled down first. Its content is kept before the row is written: what
 * a failure leaves behind belongs to nothing and is found as such.
 */
export const addAttachment = async (
  { about, place, name, file }: FileToAttach,
  confirmed?: readonly string[],
): Promise<Result<Attachment['id']>> => {
  const problems = fileProblems({ name, size: file.size });
  if (problems.length > 0) return failed(problems);
  const kept = await keepContent(file);
  if (!kept.ok) return kept;
  return runCommand({
    name: 'addAttachment',
    tables: ['attachments', ...attachmentOwners],
    confirmed,
    load: async (db) => ({ owner: await ownerOf(db, about) }),
    decide: (state, context) => decideAddAttachment(state, { place, name, ...kept.value }, context),
  });
};
