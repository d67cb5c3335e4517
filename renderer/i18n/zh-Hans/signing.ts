import type { Translation } from '#i18n/catalogue.ts';
import type { signing as english } from '#i18n/en/signing.ts';

export const signing: Translation<typeof english> = {
  keys: '签名密钥',
  text: '合格证用一把只存放在本机的密钥签名；任何程序都无法读出它，备份也不会带走它。其公钥用于验证已签内容，永久保留。',
  none: '签发第一张合格证时生成第一把密钥。',
  key: '密钥',
  started: '启用时间',
  ended: '停用时间',
  inUse: '使用中',
  elsewhere: '属于其他安装',
  renew: '启用新密钥',
  renewTitle: '启用新密钥？',
  renewText: '此后的合格证用新密钥签名，此前签名的合格证依然有效。请把新的签发方卡片交给验证合格证的人。',
  renewed: '新密钥已启用。',
  card: '签发方卡片',
  cardOf: '密钥 {{key}} 的签发方卡片',
  cardIntro: '本厂的合格证用此密钥签名。持有此卡片者可用 Fettle 或其验证页面判定合格证真伪。',
  workshop: '维修厂',
  keyId: '密钥编号',
  fingerprint: '指纹（SHA-256）',
  since: '启用日期',
  until: '停用日期',
  qr: '维修厂的公钥',
  qrNote: '二维码内含公钥。验证时请核对所显示的密钥编号和指纹。',
  signature: '维修厂：姓名、签字、盖章',
};
