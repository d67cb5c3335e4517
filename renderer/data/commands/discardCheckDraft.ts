import { runCommand } from '#data/command.ts';
import { decideDiscardCheckDraft } from '#domain/checkTemplateRevising.ts';
import type { CheckTemplateId } from '#domain/checkTemplateSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Takes the draft of a check template away; the template stays as it is in force. */
export const discardCheckDraft = (
  input: { readonly id: CheckTemplateId; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<null>> =>
  runCommand({
    name: 'discardCheckDraft',
    tables: ['checkTemplates'],
    confirmed,
    load: async (db) => ({ template: (await db.checkTemplates.get(input.id)) ?? null }),
    decide: (state, context) => decideDiscardCheckDraft(state, input, context),
  });
