import type { Translation } from '#i18n/catalogue.ts';
import type { undoProblems as english } from '#i18n/en/problemUndo.ts';

export const undoProblems: Translation<typeof english> = {
  undoEmpty: '此窗口没有可以撤销的操作。',
  redoEmpty: '没有可以重做的操作。',
  undoNothing: '已没有可以撤销的内容。',
  undoChangedSince: '{{what}} 此后又有改动，之前的操作已不能撤销。',
  undoOvertaken: '此后又有改动，之前的操作已不能撤销。',
  undoTaken: '不能撤销：{{what}} 已占用其位置。',
  undoBulk: '这一操作一次更改的记录过多，未逐条留存，不能撤销。',
  undoImportApart: '导入不在此处撤销。请在导入页面使用“撤销这次导入”。',
  undoSampleApart: '示例车间请在设置中载入或移除。',
  undoCertificate: '合格证 {{number}} 已签发，不能撤销，只能作废。',
  undoVoiding: '合格证 {{number}} 已作废，不能恢复。请重新签发。',
  undoRevisionUsed: '已按第 {{number}} 版执行过作业，该版须保留。请另行批准新的修订。',
  undoStockUsed: '{{name}} 此后已被领用。请通过盘点更正库存。',
  undoUnsafe: '缺陷 {{number}} 危及安全，而设备已恢复使用，不能撤销。请重新报告问题。',
  undoCheck: '点检中的记录须保留，不在此处撤销。',
};
