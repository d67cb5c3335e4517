/** Reads of a machine's rows that several commands need. Only for use inside a transaction. */
import type { EquipmentId } from '#domain/equipment.ts';
import type { LoggedMeter } from '#domain/orderReadings.ts';
import type { FettleDatabase } from './db.ts';
import { readingsOf } from './meterLog.ts';

/** The meters of a machine with their whole logs. */
export const loggedMetersOf = async (db: FettleDatabase, id: EquipmentId): Promise<readonly LoggedMeter[]> => {
  const meters = await db.meters.where('equipmentId').equals(id).toArray();
  return Promise.all(meters.map(async (meter) => ({ meter, log: await readingsOf(db, meter.id) })));
};
