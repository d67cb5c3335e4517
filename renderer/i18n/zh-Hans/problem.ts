import type { Translation } from '#i18n/catalogue.ts';
import type { problem as english } from '#i18n/en/problem.ts';

export const problem: Translation<typeof english> = {
  // any form
  required: '此项必须填写。',
  tooLong: '内容过长。',
  tooSmall: '不能小于 {{minimum}}。',
  tooBig: '不能大于 {{maximum}}。',
  invalidValue: '此处填写的内容无效。',
  invalidChoice: '请从所列选项中选择。',
  invalidDate: '没有这个日期。',
  invalidInstant: '时间格式无法识别。',
  invalidId: '没有对应的记录。',
  dateInFuture: '日期尚未到来，请填写今天或更早的日期。',
  // storage and other windows
  rowChangedMeanwhile: '该记录在此期间已被修改（可能在另一个窗口中）。请重新查看后再改。',
  rowGone: '该记录已不存在。',
  storageFull: '磁盘已满，未保存任何内容。请腾出空间后重试。',
  storageUnavailable: '无法访问数据，未保存任何内容。请关闭 Fettle 后重新打开。',
  databaseNewer:
    '这些数据由更新版本的 Fettle 写入（数据版本 {{found}}，本程序最高支持 {{known}}）。数据未作任何改动，请安装新版程序。',
  databaseBlocked: '另一个窗口仍以旧版本占用数据。请关闭其他 Fettle 窗口后重试。',
  // equipment
  equipmentCodeTaken: '编号 {{code}} 已用于“{{name}}”。在用设备的编号不能重复。',
  equipmentArchived: '该设备已归档，请先恢复使用。',
  equipmentNotArchived: '该设备已在使用中。',
  equipmentHasOpenOrder: '工单 {{number}} 尚未结束，请先完成或取消。',
  yearRange: '年份须在 1900 至 2100 之间。',
  dutyFactorRange: '工况系数须在 0.1 至 5 之间，正常工况为 1。',
  // meters and readings
  meterExists: '已有该单位的仪表。',
  meterMissing: '该设备没有此单位的仪表，请先添加。',
  readingInFuture: '读数日期不能晚于今天。',
  readingRepeated: '{{on}} 的这条读数已有记录。',
  readingBackwards: '低于 {{on}} 的读数 {{value}}。确认无误吗？',
  readingAboveLater: '高于之后 {{on}} 的读数 {{value}}。确认无误吗？',
  readingTooFast: '与 {{on}} 的读数相比，平均每天 {{perDay}}，超出机器能力。确认无误吗？',
  readingVoid: '该读数已作废。',
  replacementBeforeLast: '该仪表已于 {{on}} 更换，新的更换日期须在其后。',
  replacementVoidsReadings: '当天的 {{count}} 条读数将作废：自当天起以新表为准。',
  // people and settings
  personWithoutRole: '请至少选择一个角色。',
  personNameTaken: '已有同名人员“{{name}}”。仍要保存吗？',
  personArchived: '该人员已归档。',
  personIsActing: '该人员正在使用本机，请先切换为其他人员。',
  personGone: '该人员已归档或不存在。',
  certificatePrefix: '请使用 1 至 8 位大写字母或数字。',
  noticeDaysRange: '请输入 0 至 365 之间的天数。',
  oldReadingDaysRange: '请输入 1 至 365 之间的天数。',
};
