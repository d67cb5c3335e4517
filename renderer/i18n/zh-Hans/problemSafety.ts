import type { Translation } from '#i18n/catalogue.ts';
import type { safetyProblems as english } from '#i18n/en/problemSafety.ts';

export const safetyProblems: Translation<typeof english> = {
  clockInDoubt: '电脑时钟早于已有记录。请校正时钟，或请管理人员在上方确认时间。',
  clockNotInDoubt: '时钟没有疑问。',
  spaceLow: '这台电脑剩余空间过少（不足 500 MB）：不能导入，也不能添加照片。请先腾出空间。',
  spaceOut: '磁盘将满（不足 100 MB）：为免丢失数据，不再写入。请先腾出空间。',
  notAllowed: '您无权进行此操作：需要“$t(common:role.{{needs}})”角色。请找有此角色的人，或在右上角选择操作人员。',
  pinWrong: 'PIN 码不对。',
  pinWait: '错误次数过多，请等 {{seconds}} 秒后再试。',
  pinNeeded: '此人设有 PIN 码。请在右上角选择此人并输入 PIN 码。',
  signOffMissing: '此操作须输入您的 PIN 码签核。未输入，未作任何更改。',
  lockNeedsPin: '没有 PIN 码，锁屏后无法解锁。请先在“人员”中为自己设置。',
};
