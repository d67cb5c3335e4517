/** What stands in the way of a restore. It comes with the screens that need it, not with the first one. */
export const restoreProblems = {
  restoreCancelled: '已取消，您的記錄沒有任何變動。',
  restoreBroken: '未能還原該備份，您的記錄沒有任何變動：{{detail}}',
  restoreWithoutCopy: '未能為現有記錄製作副本。仍要還原嗎？',
  restoreUnfitRow:
    '備份中有一筆記錄內容不合規定：{{name}}（資料表 {{table}}，欄位 {{path}}）。仍要還原嗎？還原後，資料檢查會列出所有這類記錄。',
  restoreUndone: '回到還原前的記錄嗎？此後所做的操作將不再顯示。',
  startAfresh: '確定不要原來的記錄，重新開始嗎？',
  restoreNotThere: '已經沒有可以復原的還原。',
};
