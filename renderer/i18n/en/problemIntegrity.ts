/** What stands in the way of the check of all records. It comes with the screens that need it, not with the first one. */
export const integrityProblems = {
  checkCancelled: 'The check was cancelled. Nothing was changed.',
  checkBroken: 'The records could not be checked to the end: {{detail}}',
};
