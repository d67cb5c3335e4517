import { answeringStateOf, operatorOf, runCheckStep } from '#data/checkRecords.ts';
import type { Check } from '#domain/check.ts';
import { type Answered, type AnswerInput, decideAnswerItem } from '#domain/checkAnswering.ts';
import type { Result } from '#kernel/result.ts';

/** Answers an item of a check. A defect, and what follows from an unsafe one, is on record with the answer or not at all. */
export const answerItem = (
  { checkId, ...input }: AnswerInput & { readonly checkId: Check['id'] },
  confirmed?: readonly string[],
): Promise<Result<Answered>> =>
  runCheckStep({
    name: 'answerItem',
    tables: ['checks', 'checkRevisions', 'defects', 'counters', 'standDowns', 'attachments'],
    confirmed,
    load: (db, context) => answeringStateOf(db, checkId, context),
    actorOf: operatorOf,
    decide: (state, context) => decideAnswerItem(state, input, context),
  });
