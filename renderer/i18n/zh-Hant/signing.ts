import type { Translation } from '#i18n/catalogue.ts';
import type { signing as english } from '#i18n/en/signing.ts';

export const signing: Translation<typeof english> = {
  keys: '簽章金鑰',
  text: '合格證用一把只存放在本機的金鑰簽章；任何程式都無法讀出它，備份也不會帶走它。其公鑰用於驗證已簽內容，永久保留。',
  none: '簽發第一張合格證時產生第一把金鑰。',
  key: '金鑰',
  started: '啟用時間',
  ended: '停用時間',
  inUse: '使用中',
  elsewhere: '屬於其他安裝',
  renew: '啟用新金鑰',
  renewTitle: '啟用新金鑰？',
  renewText: '此後的合格證用新金鑰簽章，此前簽章的合格證依然有效。請把新的簽發方卡片交給驗證合格證的人。',
  renewed: '新金鑰已啟用。',
  card: '簽發方卡片',
  cardOf: '金鑰 {{key}} 的簽發方卡片',
  cardIntro: '本廠的合格證用此金鑰簽章。持有此卡片者可用 Fettle 或其驗證頁面判定合格證真偽。',
  workshop: '維修廠',
  keyId: '金鑰編號',
  fingerprint: '指紋（SHA-256）',
  since: '啟用日期',
  until: '停用日期',
  qr: '維修廠的公鑰',
  qrNote: 'QR Code 內含公鑰。驗證時請核對所顯示的金鑰編號和指紋。',
  signature: '維修廠：姓名、簽名、蓋章',
};
