import type { Translation } from '#i18n/catalogue.ts';
import type { undoProblems as english } from '#i18n/en/problemUndo.ts';

export const undoProblems: Translation<typeof english> = {
  undoEmpty: '此視窗沒有可以復原的操作。',
  redoEmpty: '沒有可以重做的操作。',
  undoNothing: '已沒有可以復原的內容。',
  undoChangedSince: '{{what}} 此後又有改動，之前的操作已不能復原。',
  undoOvertaken: '此後又有改動，之前的操作已不能復原。',
  undoTaken: '不能復原：{{what}} 已佔用其位置。',
  undoBulk: '這一操作一次更改的記錄過多，未逐筆留存，不能復原。',
  undoImportApart: '匯入不在此處復原。請在匯入頁面使用「復原這次匯入」。',
  undoSampleApart: '範例車間請在設定中載入或移除。',
  undoCertificate: '合格證 {{number}} 已簽發，不能復原，只能作廢。',
  undoVoiding: '合格證 {{number}} 已作廢，不能恢復。請重新簽發。',
  undoRevisionUsed: '已按第 {{number}} 版執行過作業，該版須保留。請另行核准新的修訂。',
  undoStockUsed: '{{name}} 此後已被領用。請透過盤點更正庫存。',
  undoUnsafe: '缺陷 {{number}} 危及安全，而設備已恢復使用，不能復原。請重新回報問題。',
  undoCheck: '點檢中的紀錄須保留，不在此處復原。',
};
