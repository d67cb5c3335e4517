import { runCommand } from '#data/command.ts';
import type { Defect } from '#domain/defect.ts';
import { type DefectReview, decideCloseDefect } from '#domain/defectSigning.ts';
import type { Result } from '#kernel/result.ts';

/** Reviews and closes a defect whose repair is confirmed. */
export const closeDefect = (
  input: DefectReview & { readonly id: Defect['id'] },
  confirmed?: readonly string[],
): Promise<Result<Defect['id']>> =>
  runCommand({
    name: 'closeDefect',
    tables: ['defects'],
    confirmed,
    load: async (db) => ({ defect: (await db.defects.get(input.id)) ?? null }),
    decide: (state, context) => decideCloseDefect(state, input, context),
  });
