import { runCommand } from '#data/command.ts';
import { decideArchiveInstrument, type InstrumentId, type OpenedInstrument } from '#domain/instrumentSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Takes an instrument out of use. */
export const archiveInstrument = (
  opened: OpenedInstrument,
  confirmed?: readonly string[],
): Promise<Result<InstrumentId>> =>
  runCommand({
    name: 'archiveInstrument',
    tables: ['instruments'],
    confirmed,
    load: async (db) => (await db.instruments.get(opened.id)) ?? null,
    decide: (stored, context) => decideArchiveInstrument(stored, opened, context),
  });
