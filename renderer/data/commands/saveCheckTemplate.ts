import { runCommand } from '#data/command.ts';
import { type CheckTemplateId, decideSaveCheckTemplate, type NewCheckTemplate } from '#domain/checkTemplateSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Renames a check template or changes the kinds it is meant for. */
export const saveCheckTemplate = (
  input: { readonly id: CheckTemplateId; readonly rev: number } & Pick<NewCheckTemplate, 'name' | 'kinds'>,
  confirmed?: readonly string[],
): Promise<Result<CheckTemplateId>> =>
  runCommand({
    name: 'saveCheckTemplate',
    tables: ['checkTemplates'],
    confirmed,
    load: async (db) => {
      const templates = await db.checkTemplates.toArray();
      return { templates, template: templates.find(({ id }) => id === input.id) ?? null };
    },
    decide: (state, context) => decideSaveCheckTemplate(state, input, context),
  });
