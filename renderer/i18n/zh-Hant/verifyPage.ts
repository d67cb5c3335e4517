import type { Translation } from '#i18n/catalogue.ts';
import type { verifyPage as english } from '#i18n/en/verifyPage.ts';

export const verifyPage: Translation<typeof english> = {
  title: '驗證合格證',
  of: '{{workshop}}簽發的合格證',
  intro: '將紙面二維碼對準攝影機，貼上其文字，或開啟照片或合格證檔案。本頁無需網路，任何內容都不會離開本機。',
  language: '語言',
  print: '列印結果',
  cannot: '此瀏覽器不允許從磁碟開啟的頁面核驗簽章。請用新版 Chrome、Edge 或 Firefox 開啟。',
  noKeys: '本頁中沒有金鑰。請向維修廠索取完整的驗證頁。',
  issuer: '本頁採信的金鑰',
  issuerText:
    '匯出於 {{date}}。用更新金鑰簽章的合格證在此會顯示為簽發方不明：請索取新的驗證頁。請與維修廠張貼的簽發方卡片核對金鑰。',
  since: '自 {{date}} 起',
};
