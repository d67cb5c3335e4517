import { runCommand } from '#data/command.ts';
import { decideSaveInstrument, type InstrumentId, type InstrumentToSave } from '#domain/instrumentSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Enters an instrument (`id` and `rev` null) or corrects one. */
export const saveInstrument = (
  toSave: InstrumentToSave,
  confirmed?: readonly string[],
): Promise<Result<InstrumentId>> =>
  runCommand({
    name: 'saveInstrument',
    tables: ['instruments'],
    confirmed,
    load: (db) => db.instruments.toArray(),
    decide: (all, context) => decideSaveInstrument(all, toSave, context),
  });
