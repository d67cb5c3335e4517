/** What stands in the way of the check of all records. It comes with the screens that need it, not with the first one. */
export const integrityProblems = {
  checkCancelled: '检查已取消，没有任何改动。',
  checkBroken: '未能完成检查：{{detail}}',
};
