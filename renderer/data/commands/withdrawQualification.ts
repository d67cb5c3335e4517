import { runCommand } from '#data/command.ts';
import type { Qualification } from '#domain/qualification.ts';
import { decideWithdrawQualification } from '#domain/qualificationSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Withdraws an operating certificate; it stays on record. */
export const withdrawQualification = (
  opened: { readonly id: Qualification['id']; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<Qualification['id']>> =>
  runCommand({
    name: 'withdrawQualification',
    tables: ['qualifications'],
    confirmed,
    load: async (db) => (await db.qualifications.get(opened.id)) ?? null,
    decide: (stored, context) => decideWithdrawQualification(stored, opened, context),
  });
