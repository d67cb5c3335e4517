import type { Translation } from '#i18n/catalogue.ts';
import type { safetyProblems as english } from '#i18n/en/problemSafety.ts';

export const safetyProblems: Translation<typeof english> = {
  clockInDoubt: '電腦時鐘早於已有紀錄。請校正時鐘，或請管理人員在上方確認時間。',
  clockNotInDoubt: '時鐘沒有疑問。',
  spaceLow: '這台電腦剩餘空間過少（不足 500 MB）：不能匯入，也不能加入照片。請先騰出空間。',
  spaceOut: '磁碟將滿（不足 100 MB）：為免遺失資料，不再寫入。請先騰出空間。',
  notAllowed: '您無權進行此操作：需要「$t(common:role.{{needs}})」角色。請找有此角色的人，或在右上角選擇操作人員。',
  pinWrong: 'PIN 碼不對。',
  pinWait: '錯誤次數過多，請等 {{seconds}} 秒後再試。',
  pinNeeded: '此人設有 PIN 碼。請在右上角選擇此人並輸入 PIN 碼。',
  signOffMissing: '此操作須輸入您的 PIN 碼簽核。未輸入，未作任何變更。',
  lockNeedsPin: '沒有 PIN 碼，鎖定後無法解鎖。請先在「人員」中為自己設定。',
};
