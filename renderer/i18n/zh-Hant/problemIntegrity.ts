/** What stands in the way of the check of all records. It comes with the screens that need it, not with the first one. */
export const integrityProblems = {
  checkCancelled: '檢查已取消，沒有任何改動。',
  checkBroken: '未能完成檢查：{{detail}}',
};
