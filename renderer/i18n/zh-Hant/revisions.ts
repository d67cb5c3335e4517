/** 規程與點檢表的修訂，以同樣的話核准。 */
export const revisions = {
  approve: {
    title: '核准第 {{number}} 版',
    changes: '變更內容',
    effectiveOn: '生效日期',
    reason: '原因',
    by: '核准人：{{name}}。',
    nobody: '尚未選擇目前使用者，該版次將不署名。請先在右上角選擇人員。',
    submit: '核准',
    done: '第 {{number}} 版已核准。',
  },
};
