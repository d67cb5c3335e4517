import type { Translation } from '#i18n/catalogue.ts';
import type { auditProblems as english } from '#i18n/en/problemAudit.ts';

export const auditProblems: Translation<typeof english> = {
  auditNotChecked: '无法核验记录：{{detail}}',
  auditCheckCancelled: '核验已停止。',
};
