import { runCommand } from '#data/command.ts';
import { meterLog } from '#data/machineRecords.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { decideSaveMeter, type MeterInput } from '#domain/meterSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Saves the use a day entered by hand and the greatest rise a day that is believed. */
export const saveMeter = (input: MeterInput, confirmed?: readonly string[]): Promise<Result<Meter['id']>> =>
  runCommand({
    name: 'saveMeter',
    tables: ['meters', 'readings'],
    confirmed,
    load: (db) => meterLog(db, input.meterId),
    decide: (state, context) => decideSaveMeter(state, input, context),
  });
