import { runCommand } from '#data/command.ts';
import { meterLog } from '#data/machineRecords.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { decideReplaceMeter, type ReplacementInput } from '#domain/meterReplacement.ts';
import type { Result } from '#kernel/result.ts';

/** Records that a meter was replaced or rolled over. */
export const replaceMeter = (input: ReplacementInput, confirmed?: readonly string[]): Promise<Result<Meter['id']>> =>
  runCommand({
    name: 'replaceMeter',
    tables: ['meters', 'readings'],
    confirmed,
    load: (db) => meterLog(db, input.meterId),
    decide: (state, context) => decideReplaceMeter(state, input, context),
  });
