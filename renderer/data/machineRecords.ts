/** Reads of a machine's rows that several commands need. Only for use inside a transaction, before it writes. */
import type { EquipmentId } from '#domain/equipment.ts';
import type { Meter } from '#domain/meterRecord.ts';
import type { LoggedMeter } from '#domain/orderReadings.ts';
import type { MeterLog } from '#domain/readingCorrection.ts';
import type { FettleDatabase } from './db.ts';
import { logOf } from './keptLogs.ts';

/** The meters of a machine with their whole logs. */
export const loggedMetersOf = async (db: FettleDatabase, id: EquipmentId): Promise<readonly LoggedMeter[]> => {
  const meters = await db.meters.where('equipmentId').equals(id).toArray();
  return Promise.all(meters.map(async (meter) => ({ meter, log: await logOf(db, meter) })));
};

/** A meter and its log; without a meter, null and no log. */
export const meterLog = async (db: FettleDatabase, meterId: Meter['id'] | undefined): Promise<MeterLog> => {
  const meter = meterId === undefined ? undefined : await db.meters.get(meterId);
  return meter === undefined ? { meter: null, log: [] } : { meter, log: await logOf(db, meter) };
};
