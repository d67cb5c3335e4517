/** Problems that may stand over the first screen, before any other texts are there. */
export const firstProblems = {
  // any form
  required: 'This must be filled in.',
  tooLong: 'This is too long.',
  tooSmall: 'This must be at least {{minimum}}.',
  tooBig: 'This must be at most {{maximum}}.',
  invalidValue: 'This is not a value that can be used here.',
  invalidChoice: 'Choose one of those offered.',
  invalidDate: 'There is no such date.',
  invalidInstant: 'This is not a time that can be read.',
  invalidId: 'This does not refer to any record.',
  dateInFuture: 'This date is still to come. Enter today or an earlier day.',
  // storage and other windows
  rowChangedMeanwhile:
    'This was changed in the meantime, perhaps in another window. Look at it again and repeat your change.',
  rowGone: 'This record is no longer there.',
  storageFull: 'The disk is full. Nothing was saved; make room and try again.',
  storageUnavailable: 'The records cannot be reached. Nothing was saved; close Fettle and open it again.',
  databaseNewer:
    'These records were written by a newer Fettle (version {{found}}; this one knows up to {{known}}). Nothing was touched: install the newer program.',
  databaseBlocked:
    'Another window still holds the records in their old form. Close the other windows of Fettle and try again.',
  // sample workshop
  sampleAlreadyLoaded: 'The sample workshop is loaded already. Remove it first to load it anew.',
};
