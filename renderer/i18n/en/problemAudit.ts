/** What stands in the way of the check of the audit trail. */
export const auditProblems = {
  auditNotChecked: 'The trail could not be checked: {{detail}}',
  auditCheckCancelled: 'The check was stopped.',
};
