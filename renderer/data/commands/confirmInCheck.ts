import { operatorOf, runCheckStep } from '#data/checkRecords.ts';
import { confirmerTables, operatorsOn } from '#data/confirmerRecords.ts';
import { defectWithStandDowns } from '#data/standDownRecords.ts';
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
    tables: ['checks', 'defects', 'standDowns', ...confirmerTables],
    confirmed,
    load: async (db, { today }) => {
      const known = await defectWithStandDowns(db, defectId);
      return {
        ...known,
        check: (await db.checks.get(checkId)) ?? null,
        operators: await operatorsOn(db, { id: known.defect?.equipmentId, today }),
      };
    },
    actorOf: operatorOf,
    decide: (state, context) => decideConfirmInCheck(state, input, context),
  });
