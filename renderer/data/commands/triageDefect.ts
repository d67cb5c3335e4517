import { runCommand } from '#data/command.ts';
import type { Defect, DefectSeverity } from '#domain/defect.ts';
import { decideTriageDefect } from '#domain/defectHandling.ts';
import type { Result } from '#kernel/result.ts';

/** Judges how bad a reported defect is. */
export const triageDefect = (
  input: { readonly id: Defect['id']; readonly rev: number; readonly severity: DefectSeverity },
  confirmed?: readonly string[],
): Promise<Result<Defect['id']>> =>
  runCommand({
    name: 'triageDefect',
    tables: ['defects'],
    confirmed,
    load: async (db) => ({ defect: (await db.defects.get(input.id)) ?? null }),
    decide: (state, context) => decideTriageDefect(state, input, context),
  });
