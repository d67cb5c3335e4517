import { checkRevisingStateOf } from '#data/checkRevisingState.ts';
import { runCommand } from '#data/command.ts';
import type { CheckRevision } from '#domain/checkTemplate.ts';
import { decideApproveCheckRevision, type NewCheckRevision } from '#domain/checkTemplateRevising.ts';
import type { CheckTemplateId } from '#domain/checkTemplateSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Approves the next revision of a check template; its draft is taken out with it. */
export const approveCheckRevision = (
  input: { readonly id: CheckTemplateId } & NewCheckRevision,
  confirmed?: readonly string[],
): Promise<Result<CheckRevision['id']>> =>
  runCommand({
    name: 'approveCheckRevision',
    tables: ['checkTemplates', 'checkRevisions'],
    confirmed,
    load: (db) => checkRevisingStateOf(db, input.id),
    decide: (state, context) => decideApproveCheckRevision(state, input, context),
  });
