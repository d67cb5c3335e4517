/** What stands in the way of a restore. It comes with the screens that need it, not with the first one. */
export const restoreProblems = {
  restoreCancelled: '已取消，您的记录没有任何改动。',
  restoreBroken: '未能恢复该备份，您的记录没有任何改动：{{detail}}',
  restoreWithoutCopy: '未能为现有记录制作副本。仍要恢复吗？',
  restoreUnfitRow:
    '备份中有一条记录内容不合规定：{{name}}（表 {{table}}，字段 {{path}}）。仍要恢复吗？恢复后，数据检查会列出所有这类记录。',
  restoreUndone: '回到恢复前的记录吗？此后所做的操作将不再显示。',
  startAfresh: '确定不要原来的记录，重新开始吗？',
  restoreNotThere: '已经没有可以撤销的恢复。',
};
