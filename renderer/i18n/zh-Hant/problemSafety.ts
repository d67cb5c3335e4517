import type { Translation } from '#i18n/catalogue.ts';
import type { safetyProblems as english } from '#i18n/en/problemSafety.ts';

export const safetyProblems: Translation<typeof english> = {
  clockInDoubt: '電腦時鐘早於已有紀錄。請校正時鐘，或請管理人員在上方確認時間。',
  clockNotInDoubt: '時鐘沒有疑問。',
  spaceLow: '這台電腦剩餘空間過少（不足 500 MB）：不能匯入，也不能加入照片。請先騰出空間。',
  spaceOut: '磁碟將滿（不足 100 MB）：為免遺失資料，不再寫入。請先騰出空間。',
  notAllowed: '您無權進行此操作：需要「$t(common:role.{{needs}})」角色。請找有此角色的人，或在右上角選擇操作人員。',
};
