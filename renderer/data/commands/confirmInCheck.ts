import { operatorOf, runCheckStep, standingDowns } from '#data/checkRecords.ts';
import type { Check } from '#domain/check.ts';
import type { Answered } from '#domain/checkAnswering.ts';
import { type CheckConfirmation, decideConfirmInCheck } from '#domain/checkConfirming.ts';
import type { Defect } from '#domain/defect.ts';
import type { Result } from '#kernel/result.ts';

/** The operator of a check says whether a repair of earlier is good. */
export const confirmInCheck = (
  {
    checkId,
    defectId,
    ...input
  }: CheckConfirmation & { readonly checkId: Check['id']; readonly defectId: Defect['id'] },
  confirmed?: readonly string[],
): Promise<Result<Answered>> =>
  runCheckStep({
    name: 'confirmInCheck',
    tables: ['checks', 'defects', 'standDowns'],
    confirmed,
    load: async (db) => {
      const check = (await db.checks.get(checkId)) ?? null;
      const defect = (await db.defects.get(defectId)) ?? null;
      return { check, defect, standDowns: defect === null ? [] : await standingDowns(db, defect.equipmentId) };
    },
    actorOf: operatorOf,
    decide: (state, context) => decideConfirmInCheck(state, input, context),
  });
