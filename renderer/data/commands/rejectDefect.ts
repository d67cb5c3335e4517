import { runCommand } from '#data/command.ts';
import type { Defect } from '#domain/defect.ts';
import { decideRejectDefect } from '#domain/defectHandling.ts';
import type { Result } from '#kernel/result.ts';

/** Rejects a defect with a reason: it stays on record. */
export const rejectDefect = (
  input: { readonly id: Defect['id']; readonly rev: number; readonly reason: string },
  confirmed?: readonly string[],
): Promise<Result<Defect['id']>> =>
  runCommand({
    name: 'rejectDefect',
    tables: ['defects'],
    confirmed,
    load: async (db) => ({ defect: (await db.defects.get(input.id)) ?? null }),
    decide: (state, context) => decideRejectDefect(state, input, context),
  });
