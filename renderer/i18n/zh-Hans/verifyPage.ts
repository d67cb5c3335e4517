import type { Translation } from '#i18n/catalogue.ts';
import type { verifyPage as english } from '#i18n/en/verifyPage.ts';

export const verifyPage: Translation<typeof english> = {
  title: '验证合格证',
  of: '{{workshop}}签发的合格证',
  intro: '将纸面二维码对准摄像头，粘贴其文字，或打开照片或合格证文件。本页无需网络，任何内容都不会离开本机。',
  language: '语言',
  print: '打印结果',
  cannot: '此浏览器不允许从磁盘打开的页面核验签名。请用新版 Chrome、Edge 或 Firefox 打开。',
  noKeys: '本页中没有密钥。请向维修厂索取完整的验证页。',
  issuer: '本页采信的密钥',
  issuerText:
    '导出于 {{date}}。用更新密钥签名的合格证在此会显示为签发方不明：请索取新的验证页。请与维修厂张贴的签发方卡片核对密钥。',
  since: '自 {{date}} 起',
};
