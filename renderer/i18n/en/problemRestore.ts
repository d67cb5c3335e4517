/** What stands in the way of a restore. It comes with the screens that need it, not with the first one. */
export const restoreProblems = {
  restoreCancelled: 'Cancelled. Your records are as they were.',
  restoreBroken: 'The backup could not be restored, and your records are as they were: {{detail}}',
  restoreWithoutCopy: 'No copy of the records of now could be made. Restore all the same?',
  restoreUnfitRow:
    'The backup holds a record that is not as it should be: {{name}} (table {{table}}, field {{path}}). Restore all the same? The check of the data then lists all of these.',
  restoreUndone: 'Go back to the records of before the restore? What was done since then leaves the screens.',
  startAfresh: 'Really begin without the records that were here?',
  restoreNotThere: 'There is no restore to undo any more.',
};
