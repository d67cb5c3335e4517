import type { Translation } from '#i18n/catalogue.ts';
import type { firstProblems as english } from '#i18n/en/problemFirst.ts';

export const firstProblems: Translation<typeof english> = {
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
  // sample workshop
  sampleAlreadyLoaded: '示例车间已载入。如需重新载入，请先移除。',
};
