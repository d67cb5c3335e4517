import type { CheckRevisingState } from '#domain/checkTemplateRevising.ts';
import type { CheckTemplateId } from '#domain/checkTemplateSaving.ts';
import type { FettleDatabase } from './db.ts';

/** A check template with its revisions, as decisions on its draft need them. */
export const checkRevisingStateOf = async (db: FettleDatabase, id: CheckTemplateId): Promise<CheckRevisingState> => ({
  template: (await db.checkTemplates.get(id)) ?? null,
  revisions: await db.checkRevisions.where('checkTemplateId').equals(id).toArray(),
});
