import { runCommand } from '#data/command.ts';
import { type CheckTemplateId, decideCreateCheckTemplate, type NewCheckTemplate } from '#domain/checkTemplateSaving.ts';
import { settingsInForce } from '#domain/settings.ts';
import type { Result } from '#kernel/result.ts';

/** Makes a check template with its first revision, in force from today. */
export const createCheckTemplate = (
  input: NewCheckTemplate,
  confirmed?: readonly string[],
): Promise<Result<CheckTemplateId>> =>
  runCommand({
    name: 'createCheckTemplate',
    tables: ['checkTemplates', 'checkRevisions', 'settings'],
    confirmed,
    load: async (db) => ({
      templates: await db.checkTemplates.toArray(),
      language: settingsInForce(await db.settings.get('settings')).language,
    }),
    decide: (state, context) => decideCreateCheckTemplate(state, input, context),
  });
