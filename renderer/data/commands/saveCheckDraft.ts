import { checkRevisingStateOf } from '#data/checkRevisingState.ts';
import { runCommand } from '#data/command.ts';
import type { CheckSections } from '#domain/checkTemplateContent.ts';
import { decideSaveCheckDraft } from '#domain/checkTemplateRevising.ts';
import type { CheckTemplateId } from '#domain/checkTemplateSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Begins the draft of a check template's next revision, or writes on it; answers the template's `rev`. */
export const saveCheckDraft = (
  input: { readonly id: CheckTemplateId; readonly rev: number; readonly sections: CheckSections },
  confirmed?: readonly string[],
): Promise<Result<number>> =>
  runCommand({
    name: 'saveCheckDraft',
    tables: ['checkTemplates', 'checkRevisions'],
    confirmed,
    load: (db) => checkRevisingStateOf(db, input.id),
    decide: (state, context) => decideSaveCheckDraft(state, input, context),
  });
