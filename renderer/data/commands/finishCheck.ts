import { finishingStateOf, operatorOf, runCheckStep } from '#data/checkRecords.ts';
import type { Check } from '#domain/check.ts';
import { decideFinishCheck, type FinishInput } from '#domain/checkFinishing.ts';
import type { Result } from '#kernel/result.ts';

/** Finishes a check: signed, its readings in the meters' logs. */
export const finishCheck = (
  { checkId, ...input }: FinishInput & { readonly checkId: Check['id'] },
  confirmed?: readonly string[],
): Promise<Result<Check['id']>> =>
  runCheckStep({
    name: 'finishCheck',
    tables: ['checks', 'checkRevisions', 'meters', 'readings', 'attachments'],
    confirmed,
    load: (db) => finishingStateOf(db, checkId),
    actorOf: operatorOf,
    decide: (state, context) => decideFinishCheck(state, input, context),
  });
