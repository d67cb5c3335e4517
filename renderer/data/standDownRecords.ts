/** Reads what standing a machine down is decided from. Only for use inside a transaction. */
import type { Defect } from '#domain/defect.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { StandDown } from '#domain/standDown.ts';
import type { FettleDatabase } from './db.ts';

/** The stand-downs of the machine that are not returned; none without a machine. */
export const standDownsOn = async (
  db: FettleDatabase,
  equipmentId: EquipmentId | null,
): Promise<readonly StandDown[]> => {
  if (equipmentId === null) return [];
  const all = await db.standDowns.where('equipmentId').equals(equipmentId).toArray();
  return all.filter(({ returned }) => returned === null);
};

/** A defect, and how its machine stands. */
export const defectWithStandDowns = async (
  db: FettleDatabase,
  id: Defect['id'],
): Promise<{ readonly defect: Defect | null; readonly standDowns: readonly StandDown[] }> => {
  const defect = (await db.defects.get(id)) ?? null;
  return { defect, standDowns: await standDownsOn(db, defect?.equipmentId ?? null) };
};
