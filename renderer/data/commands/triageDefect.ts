import { runCommand } from '#data/command.ts';
import { defectWithStandDowns } from '#data/standDownRecords.ts';
import type { Defect, DefectSeverity } from '#domain/defect.ts';
import { decideTriageDefect } from '#domain/defectHandling.ts';
import type { Result } from '#kernel/result.ts';

/** Judges how bad a reported defect is; unsafe, it stands the machine down. */
export const triageDefect = (
  input: { readonly id: Defect['id']; readonly rev: number; readonly severity: DefectSeverity },
  confirmed?: readonly string[],
): Promise<Result<Defect['id']>> =>
  runCommand({
    name: 'triageDefect',
    tables: ['defects', 'standDowns'],
    confirmed,
    load: (db) => defectWithStandDowns(db, input.id),
    decide: (state, context) => decideTriageDefect(state, input, context),
  });
