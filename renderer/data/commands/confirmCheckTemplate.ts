import { runCommand } from '#data/command.ts';
import { type CheckTemplateId, decideConfirmCheckTemplate } from '#domain/checkTemplateSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Clears the mark "default — confirm with your authority or maker". */
export const confirmCheckTemplate = (
  input: { readonly id: CheckTemplateId; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<CheckTemplateId>> =>
  runCommand({
    name: 'confirmCheckTemplate',
    tables: ['checkTemplates'],
    confirmed,
    load: async (db) => ({ template: (await db.checkTemplates.get(input.id)) ?? null }),
    decide: (state, context) => decideConfirmCheckTemplate(state, input, context),
  });
