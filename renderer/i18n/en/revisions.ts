/** Revisions of what is worked by: programmes and check templates are approved in the same words. */
export const revisions = {
  approve: {
    title: 'Approve revision {{number}}',
    changes: 'What changes',
    effectiveOn: 'In force from',
    reason: 'Why',
    by: 'Approved by {{name}}.',
    nobody: 'Nobody is chosen as working here; the revision will name nobody. Choose a person at the top right first.',
    submit: 'Approve',
    done: 'Revision {{number}} is approved.',
  },
};
