import type { ImportBatch } from '#domain/importBatch.ts';
import { useStored } from './useStored.ts';

/** All imports, the latest first; undefined while they are read. */
export const useImportBatches = (): readonly ImportBatch[] | undefined =>
  useStored(
    async (db) => (await db.importBatches.toArray()).toSorted((a, b) => (a.appliedAt < b.appliedAt ? 1 : -1)),
    [],
  );
