import { runCommand } from '#data/command.ts';
import { feedbackStateOf } from '#data/defectRecords.ts';
import type { Defect } from '#domain/defect.ts';
import { decideFeedBack, type FeedbackInput } from '#domain/defectFeedback.ts';
import type { Result } from '#kernel/result.ts';

/** Says how the next defect of this cause is prevented, or why nothing is needed. */
export const feedBackDefect = (
  input: FeedbackInput & { readonly id: Defect['id'] },
  confirmed?: readonly string[],
): Promise<Result<Defect['id']>> =>
  runCommand({
    name: 'feedBackDefect',
    tables: ['defects', 'orders'],
    confirmed,
    load: (db) => feedbackStateOf(db, input.id),
    decide: (state, context) => decideFeedBack(state, input, context),
  });
