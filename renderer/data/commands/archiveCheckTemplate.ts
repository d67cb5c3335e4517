import { runCommand } from '#data/command.ts';
import { type CheckTemplateId, decideArchiveCheckTemplate } from '#domain/checkTemplateSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Takes a check template out of use; refused while checks by it are expected. */
export const archiveCheckTemplate = (
  input: { readonly id: CheckTemplateId; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<CheckTemplateId>> =>
  runCommand({
    name: 'archiveCheckTemplate',
    tables: ['checkTemplates', 'checkDuties'],
    confirmed,
    load: async (db) => ({
      template: (await db.checkTemplates.get(input.id)) ?? null,
      duties: await db.checkDuties.where('checkTemplateId').equals(input.id).toArray(),
    }),
    decide: (state, context) => decideArchiveCheckTemplate(state, input, context),
  });
