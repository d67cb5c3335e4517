import type { Translation } from '#i18n/catalogue.ts';
import type { firstProblems as english } from '#i18n/en/problemFirst.ts';

export const firstProblems: Translation<typeof english> = {
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
  // sample workshop
  sampleAlreadyLoaded: '範例車間已載入。如需重新載入，請先移除。',
};
