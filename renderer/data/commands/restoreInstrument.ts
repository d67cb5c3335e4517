import { runCommand } from '#data/command.ts';
import { decideRestoreInstrument, type InstrumentId, type OpenedInstrument } from '#domain/instrumentSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Puts an archived instrument back into use. */
export const restoreInstrument = (
  opened: OpenedInstrument,
  confirmed?: readonly string[],
): Promise<Result<InstrumentId>> =>
  runCommand({
    name: 'restoreInstrument',
    tables: ['instruments'],
    confirmed,
    load: (db) => db.instruments.toArray(),
    decide: (all, context) => decideRestoreInstrument(all, opened, context),
  });
