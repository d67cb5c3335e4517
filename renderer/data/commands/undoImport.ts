import { database } from '#data/database.ts';
import { type ImportUndone, takeImportBack } from '#data/importUndo.ts';
import type { ImportBatch } from '#domain/importBatch.ts';
import type { Result } from '#kernel/result.ts';

/** Takes an import back as far as nobody has built upon it. */
export const undoImport = (
  { batchId }: { readonly batchId: ImportBatch['id'] },
  confirmed: readonly string[] = [],
): Promise<Result<ImportUndone>> => takeImportBack(database(), { batchId, confirmed });
