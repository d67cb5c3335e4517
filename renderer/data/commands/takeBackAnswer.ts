import { checkWithForm, operatorOf, runCheckStep } from '#data/checkRecords.ts';
import type { Check } from '#domain/check.ts';
import { type Answered, decideTakeBackAnswer } from '#domain/checkAnswering.ts';
import type { Result } from '#kernel/result.ts';

/** Takes the answer to an item back. */
export const takeBackAnswer = (
  input: { readonly checkId: Check['id']; readonly rev: number; readonly itemId: string },
  confirmed?: readonly string[],
): Promise<Result<Answered>> =>
  runCheckStep({
    name: 'takeBackAnswer',
    tables: ['checks', 'checkRevisions'],
    confirmed,
    load: (db) => checkWithForm(db, input.checkId),
    actorOf: operatorOf,
    decide: (state, context) => decideTakeBackAnswer(state, input, context),
  });
