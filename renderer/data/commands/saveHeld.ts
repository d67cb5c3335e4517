import { runCommand } from '#data/command.ts';
import { heldOf, holderOf } from '#data/heldRecords.ts';
import { decideSaveHeld, type HeldId, type HeldToSave } from '#domain/heldCertificateSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Enters a held certificate (`id` and `rev` null) or corrects one. */
export const saveHeld = (toSave: HeldToSave, confirmed?: readonly string[]): Promise<Result<HeldId>> =>
  runCommand({
    name: 'saveHeld',
    tables: ['heldCertificates', 'equipment', 'instruments'],
    confirmed,
    load: async (db) => ({ holder: await holderOf(db, toSave.holder), held: await heldOf(db, toSave.holder) }),
    decide: (state, context) => decideSaveHeld(state, toSave, context),
  });
