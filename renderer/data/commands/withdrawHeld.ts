import { runCommand } from '#data/command.ts';
import { decideWithdrawHeld, type HeldId } from '#domain/heldCertificateSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Withdraws a held certificate: it counts no more and stays on record. */
export const withdrawHeld = (
  input: { readonly id: HeldId; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<HeldId>> =>
  runCommand({
    name: 'withdrawHeld',
    tables: ['heldCertificates'],
    confirmed,
    load: async (db) => (await db.heldCertificates.get(input.id)) ?? null,
    decide: (stored, context) => decideWithdrawHeld(stored, input, context),
  });
