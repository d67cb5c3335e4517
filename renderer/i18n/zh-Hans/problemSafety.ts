import type { Translation } from '#i18n/catalogue.ts';
import type { safetyProblems as english } from '#i18n/en/problemSafety.ts';

export const safetyProblems: Translation<typeof english> = {
  clockInDoubt: '电脑时钟早于已有记录。请校正时钟，或请管理人员在上方确认时间。',
  clockNotInDoubt: '时钟没有疑问。',
  spaceLow: '这台电脑剩余空间过少（不足 500 MB）：不能导入，也不能添加照片。请先腾出空间。',
  spaceOut: '磁盘将满（不足 100 MB）：为免丢失数据，不再写入。请先腾出空间。',
  notAllowed: '您无权进行此操作：需要“$t(common:role.{{needs}})”角色。请找有此角色的人，或在右上角选择操作人员。',
};
