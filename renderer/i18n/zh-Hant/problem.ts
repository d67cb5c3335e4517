import type { Translation } from '#i18n/catalogue.ts';
import type { problem as english } from '#i18n/en/problem.ts';

export const problem: Translation<typeof english> = {
  // any form
  required: '此項必須填寫。',
  tooLong: '內容過長。',
  tooSmall: '不能小於 {{minimum}}。',
  tooBig: '不能大於 {{maximum}}。',
  invalidValue: '此處填寫的內容無效。',
  invalidChoice: '請從所列選項中選擇。',
  invalidDate: '沒有這個日期。',
  invalidInstant: '時間格式無法識別。',
  invalidId: '沒有對應的記錄。',
  dateInFuture: '日期尚未到來，請填寫今天或更早的日期。',
  // storage and other windows
  rowChangedMeanwhile: '該記錄在此期間已被修改（可能在另一個視窗中）。請重新檢視後再改。',
  rowGone: '該記錄已不存在。',
  storageFull: '磁碟已滿，未儲存任何內容。請騰出空間後重試。',
  storageUnavailable: '無法存取資料，未儲存任何內容。請關閉 Fettle 後重新開啟。',
  databaseNewer:
    '這些資料由較新版本的 Fettle 寫入（資料版本 {{found}}，本程式最高支援 {{known}}）。資料未作任何更動，請安裝新版程式。',
  databaseBlocked: '另一個視窗仍以舊版本佔用資料。請關閉其他 Fettle 視窗後重試。',
  // equipment
  equipmentCodeTaken: '編號 {{code}} 已用於「{{name}}」。在用設備的編號不能重複。',
  equipmentArchived: '該設備已封存，請先恢復使用。',
  equipmentNotArchived: '該設備已在使用中。',
  equipmentHasOpenOrder: '工單 {{number}} 尚未結束，請先完成或取消。',
  yearRange: '年份須在 1900 至 2100 之間。',
  dutyFactorRange: '工況係數須在 0.1 至 5 之間，正常工況為 1。',
  // meters and readings
  meterExists: '已有該單位的儀表。',
  meterMissing: '該設備沒有此單位的儀表，請先新增。',
  readingInFuture: '讀數日期不能晚於今天。',
  readingRepeated: '{{on}} 的這筆讀數已有記錄。',
  readingBackwards: '低於 {{on}} 的讀數 {{value}}。確認無誤嗎？',
  readingAboveLater: '高於之後 {{on}} 的讀數 {{value}}。確認無誤嗎？',
  readingTooFast: '與 {{on}} 的讀數相比，平均每天 {{perDay}}，超出機器能力。確認無誤嗎？',
  readingVoid: '該讀數已作廢。',
  replacementBeforeLast: '該儀表已於 {{on}} 更換，新的更換日期須在其後。',
  replacementVoidsReadings: '當天的 {{count}} 筆讀數將作廢：自當天起以新錶為準。',
  // people and settings
  personWithoutRole: '請至少選擇一個角色。',
  personNameTaken: '已有同名人員「{{name}}」。仍要儲存嗎？',
  personArchived: '該人員已封存。',
  personIsActing: '該人員正在使用本機，請先切換為其他人員。',
  personGone: '該人員已封存或不存在。',
  certificatePrefix: '請使用 1 至 8 位大寫字母或數字。',
  noticeDaysRange: '請輸入 0 至 365 之間的天數。',
  oldReadingDaysRange: '請輸入 1 至 365 之間的天數。',
};
