import type { Translation } from '#i18n/catalogue.ts';
import type { outside as english } from '#i18n/en/outside.ts';

export const outside: Translation<typeof english> = {
  title: '外协单位',
  empty: '经批准、可承接本厂无法完成的作业的外协单位及其协议列于此处。',
  add: '添加外协单位',
  edit: '编辑 {{name}}',
  archive: '归档 {{name}}',
  name: '名称',
  contact: '联系人',
  phone: '电话',
  address: '地址',
  licence: '许可证号',
  scope: '批准作业范围',
  agreement: '协议',
  agreementNo: '协议编号',
  agreementFrom: '协议起始日',
  agreementUntil: '协议截止日',
  approvedBy: '批准人',
  approvedOn: '批准日期',
  notes: '备注',
  validUntil: '有效至 {{date}}',
  ended: '已于 {{date}} 到期',
};
