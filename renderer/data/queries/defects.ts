/** Defects, as the screens show them. Those neither closed nor rejected are in the fleet (`openDefectsOf`). */
import type { Defect } from '#domain/defect.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { useStored } from './useStored.ts';

const newestFirst = (defects: readonly Defect[]): readonly Defect[] =>
  defects.toSorted((a, b) => (a.id < b.id ? 1 : -1));

/** All defects there ever were, newest first; undefined while they are read. */
export const useDefects = (): readonly Defect[] | undefined =>
  useStored(async (db) => newestFirst(await db.defects.toArray()), []);

/** All defects of a machine, newest first; undefined while they are read. */
export const useDefectsOf = (id: EquipmentId): readonly Defect[] | undefined =>
  useStored(async (db) => newestFirst(await db.defects.where('equipmentId').equals(id).toArray()), [id]);

/** A defect: undefined while it is read, null when there is none of that id. */
export const useDefect = (id: Defect['id']): Defect | null | undefined =>
  useStored(async (db) => (await db.defects.get(id)) ?? null, [id]);
