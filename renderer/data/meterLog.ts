import Dexie from 'dexie';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import type { MeterLog } from '#domain/readingCorrection.ts';
import type { FettleDatabase } from './db.ts';

/** Every reading of a meter, oldest first; those of one day in the order they were made. */
export const readingsOf = (db: FettleDatabase, meterId: Meter['id']): Promise<MeterReading[]> =>
  db.readings.where('[meterId+takenOn]').between([meterId, Dexie.minKey], [meterId, Dexie.maxKey]).toArray();

/** A meter and its log; without a meter, null and no log. */
export const meterLog = async (db: FettleDatabase, meterId: Meter['id'] | undefined): Promise<MeterLog> => {
  const meter = meterId === undefined ? undefined : await db.meters.get(meterId);
  return meter === undefined ? { meter: null, log: [] } : { meter, log: await readingsOf(db, meter.id) };
};
