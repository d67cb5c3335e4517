/** Defects, as the screens show them. Those neither closed nor rejected are in the fleet (`openDefectsOf`). */
import { repeatsIn } from '#data/defectRecords.ts';
import type { Defect } from '#domain/defect.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { Repeats } from '#domain/repeatedDefects.ts';
import { useStored } from './useStored.ts';

const newestFirst = (defects: readonly Defect[]): readonly Defect[] =>
  defects.toSorted((a, b) => (a.id < b.id ? 1 : -1));

/** Defects, and which of them repeat. */
export interface DefectBook {
  /** Newest first. */
  readonly defects: readonly Defect[];
  readonly repeats: ReadonlyMap<Defect['id'], Repeats>;
}

/** All defects there ever were; undefined while they are read. */
export const useDefectBook = (): DefectBook | undefined =>
  useStored(async (db) => {
    const defects = newestFirst(await db.defects.toArray());
    return { defects, repeats: await repeatsIn(db, defects) };
  }, []);

/** Defects of the same cause as one of them; undefined while they are read, null when it stands alone. */
export const useRepeatsOf = ({ id, equipmentId }: Defect): Repeats | null | undefined =>
  useStored(
    async (db) => {
      const own = await db.defects.where('equipmentId').equals(equipmentId).toArray();
      return (await repeatsIn(db, own)).get(id) ?? null;
    },
    [id, equipmentId],
  );

/** All defects of a machine, newest first; undefined while they are read. */
export const useDefectsOf = (id: EquipmentId): readonly Defect[] | undefined =>
  useStored(async (db) => newestFirst(await db.defects.where('equipmentId').equals(id).toArray()), [id]);

/** A defect: undefined while it is read, null when there is none of that id. */
export const useDefect = (id: Defect['id']): Defect | null | undefined =>
  useStored(async (db) => (await db.defects.get(id)) ?? null, [id]);
