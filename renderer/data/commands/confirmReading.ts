import { runCommand } from '#data/command.ts';
import { meterLog } from '#data/machineRecords.ts';
import type { MeterReading } from '#domain/meterRecord.ts';
import { decideConfirmReading, type OpenedReading } from '#domain/readingCorrection.ts';
import type { Result } from '#kernel/result.ts';

/** Vouches for a reading that was doubted. */
export const confirmReading = (
  opened: OpenedReading,
  confirmed?: readonly string[],
): Promise<Result<MeterReading['id']>> =>
  runCommand({
    name: 'confirmReading',
    tables: ['meters', 'readings'],
    confirmed,
    load: async (db) => meterLog(db, (await db.readings.get(opened.id))?.meterId),
    decide: (state, context) => decideConfirmReading(state, opened, context),
  });
