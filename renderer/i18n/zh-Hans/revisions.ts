/** 规程与点检表的修订，以同样的话批准。 */
export const revisions = {
  approve: {
    title: '批准第 {{number}} 版',
    changes: '变更内容',
    effectiveOn: '生效日期',
    reason: '原因',
    by: '批准人：{{name}}。',
    nobody: '尚未选择当前使用者，该版次将不署名。请先在右上角选择人员。',
    submit: '批准',
    done: '第 {{number}} 版已批准。',
  },
};
