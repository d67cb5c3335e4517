import { runCommand } from '#data/command.ts';
import type { Defect } from '#domain/defect.ts';
import { decideSignOffRepair, type SignOff } from '#domain/defectSigning.ts';
import type { Result } from '#kernel/result.ts';

/** Signs the repair of a defect off: repaired, or no repair needed. */
export const signOffRepair = (
  input: SignOff & { readonly id: Defect['id'] },
  confirmed?: readonly string[],
): Promise<Result<Defect['id']>> =>
  runCommand({
    name: 'signOffRepair',
    tables: ['defects'],
    confirmed,
    load: async (db) => ({ defect: (await db.defects.get(input.id)) ?? null }),
    decide: (state, context) => decideSignOffRepair(state, input, context),
  });
