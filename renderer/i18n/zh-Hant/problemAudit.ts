import type { Translation } from '#i18n/catalogue.ts';
import type { auditProblems as english } from '#i18n/en/problemAudit.ts';

export const auditProblems: Translation<typeof english> = {
  auditNotChecked: '無法核驗紀錄：{{detail}}',
  auditCheckCancelled: '核驗已停止。',
};
