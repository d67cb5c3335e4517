import type { Translation } from '#i18n/catalogue.ts';
import type { outside as english } from '#i18n/en/outside.ts';

export const outside: Translation<typeof english> = {
  title: '外協廠',
  empty: '經核准、可承接本廠無法完成之作業的外協廠及其協議列於此處。',
  add: '新增外協廠',
  edit: '編輯 {{name}}',
  archive: '封存 {{name}}',
  name: '名稱',
  contact: '聯絡人',
  phone: '電話',
  address: '地址',
  licence: '許可證號',
  scope: '核准作業範圍',
  agreement: '協議',
  agreementNo: '協議編號',
  agreementFrom: '協議起始日',
  agreementUntil: '協議截止日',
  approvedBy: '核准人',
  approvedOn: '核准日期',
  notes: '備註',
  validUntil: '有效至 {{date}}',
  ended: '已於 {{date}} 到期',
};
