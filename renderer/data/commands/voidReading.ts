import { runCommand } from '#data/command.ts';
import { meterLog } from '#data/machineRecords.ts';
import type { MeterReading } from '#domain/meterRecord.ts';
import { decideVoidReading, type OpenedReading } from '#domain/readingCorrection.ts';
import type { Result } from '#kernel/result.ts';

/** Voids a reading: it stays in the log and counts for nothing. */
export const voidReading = (
  opened: OpenedReading,
  confirmed?: readonly string[],
): Promise<Result<MeterReading['id']>> =>
  runCommand({
    name: 'voidReading',
    tables: ['meters', 'readings'],
    confirmed,
    load: async (db) => meterLog(db, (await db.readings.get(opened.id))?.meterId),
    decide: (state, context) => decideVoidReading(state, opened, context),
  });
