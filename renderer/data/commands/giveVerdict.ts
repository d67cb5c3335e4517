import { checkWithForm, operatorOf, runCheckStep } from '#data/checkRecords.ts';
import type { Check } from '#domain/check.ts';
import { type Answered, decideGiveVerdict, type VerdictInput } from '#domain/checkAnswering.ts';
import type { Result } from '#kernel/result.ts';

/** Gives the verdict on a section of a check. */
export const giveVerdict = (
  { checkId, ...input }: VerdictInput & { readonly checkId: Check['id'] },
  confirmed?: readonly string[],
): Promise<Result<Answered>> =>
  runCheckStep({
    name: 'giveVerdict',
    tables: ['checks', 'checkRevisions', 'defects'],
    confirmed,
    load: async (db) => {
      const known = await checkWithForm(db, checkId);
      const ids = known.check?.answers.flatMap(({ defectId }) => defectId ?? []) ?? [];
      const defects = (await db.defects.bulkGet(ids)).filter((defect) => defect !== undefined);
      return { ...known, defects };
    },
    actorOf: operatorOf,
    decide: (state, context) => decideGiveVerdict(state, input, context),
  });
