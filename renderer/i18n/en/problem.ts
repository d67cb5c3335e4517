/** What stands in the way of a command, by its code. Each says what to do, or asks what may be confirmed. */
export const problem = {
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
  // equipment
  equipmentCodeTaken: '{{name}} already has the code {{code}}. Codes are unique among equipment in service.',
  equipmentArchived: 'This equipment is archived. Put it back into service first.',
  equipmentNotArchived: 'This equipment is in service already.',
  equipmentHasOpenOrder: 'Order {{number}} is still open. Finish or cancel it first.',
  yearRange: 'The year must lie between 1900 and 2100.',
  dutyFactorRange: 'The duty factor must lie between 0.1 and 5; 1 is normal duty.',
  // meters and readings
  meterExists: 'There is a meter of this unit already.',
  meterMissing: 'This equipment has no meter of this unit. Add one first.',
  readingInFuture: 'A reading cannot be dated in the future.',
  readingRepeated: 'This reading of {{on}} is recorded already.',
  readingBackwards: 'This is lower than the {{value}} read on {{on}}. Is it right all the same?',
  readingAboveLater: 'This is higher than the {{value}} read later, on {{on}}. Is it right all the same?',
  readingTooFast:
    'Against the reading of {{on}} this comes to {{perDay}} a day, more than the machine can do. Is it right all the same?',
  readingVoid: 'This reading was voided.',
  replacementBeforeLast: 'The meter was replaced on {{on}}. A new replacement must be later.',
  replacementVoidsReadings: 'Readings of this day ({{count}}) will be voided: from this day on the new meter counts.',
  // people and settings
  personWithoutRole: 'Choose at least one role.',
  personNameTaken: 'There is another {{name}}. Add them all the same?',
  personArchived: 'This person is archived already.',
  personIsActing: 'This person works at this computer now. Choose someone else first.',
  personGone: 'This person is archived or no longer there.',
  certificatePrefix: 'Use one to eight capital letters or digits.',
  noticeDaysRange: 'Enter a number of days from 0 to 365.',
  oldReadingDaysRange: 'Enter a number of days from 1 to 365.',
} as const;
