import Dexie from 'dexie';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import type { FettleDatabase } from './db.ts';

/** Every reading of a meter, oldest first; those of one day in the order they were made. */
export const readingsOf = (db: FettleDatabase, meterId: Meter['id']): Promise<MeterReading[]> =>
  db.readings.where('[meterId+takenOn]').between([meterId, Dexie.minKey], [meterId, Dexie.maxKey]).toArray();
