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
  // programmes and assignments
  programmeNameTaken: 'There is another programme of this name.',
  programmeWithoutLevels: 'A programme needs at least one service level.',
  programmeInUse: 'Machines are still under this programme ({{count}}). Take them out of it first.',
  programmeArchived: 'This programme is archived.',
  levelCoversUnknown: 'This level is said to cover one that is not in the programme.',
  levelIdRepeated: 'Two levels have the same identifier.',
  levelNameRepeated: 'Another level has this name.',
  taskIdRepeated: 'This task is in the level twice.',
  taskLimitsReversed: 'The lower limit is above the upper one.',
  reasonRequired: 'Say why. The reason stays on record.',
  revisionUnchanged: 'Nothing was changed, so there is nothing to approve.',
  revisionBeforeLast: 'The last revision is in force from {{effectiveOn}}. The new one cannot begin earlier.',
  revisionBackdated:
    'The revision begins in the past: services done since then will be counted by it. Approve it all the same?',
  noEquipmentChosen: 'Choose at least one machine.',
  baselineInFuture: 'A programme cannot begin to count in the future. Enter today or an earlier day.',
  allAssignedAlready: 'All of these machines are under this programme already.',
  kindNotMeant:
    'The programme is meant for other kinds of equipment than some of these ({{count}}). Assign it all the same?',
  metersMissing:
    'Some machines lack a meter the programme counts in ({{count}}). The meters will be added and count from 0. Go on?',
  metersWithoutReading:
    'Some machines have a meter without a reading ({{count}}). It will count from 0, not from now. Go on?',
  assignmentEnded: 'This machine is no longer under the programme.',
  // orders
  notUnderProgramme: 'This machine is not under the programme.',
  noLevelChosen: 'Choose what is to be done.',
  levelNotInForce: 'A chosen level is not part of the programme as it is in force today.',
  openedInFuture: 'The machine cannot have come in later than today.',
  orderAlreadyOpen: 'Order {{number}} for this machine and programme is still open. Finish or cancel it first.',
  orderNotOpen: 'Order {{number}} is closed. Reopen it to change it.',
  taskUnknown: 'This task is not on the order.',
  workerUnknown: 'One of these people is no longer there.',
  tasksUnanswered: 'Mandatory tasks without an answer: {{count}}.',
  valuesMissing: 'Measured values not yet written down: {{count}}.',
  findingsMissing: 'Defects and tasks not done that need a finding: {{count}}. Say what was found or why it was left.',
  valuesOutOfLimits: 'Values out of limits without a finding: {{count}}. Say what was decided.',
  workersMissing: 'Say who did the work.',
  completedInFuture: 'The work cannot have been finished later than today.',
  completedBeforeOpened: 'The machine came in on {{openedOn}}. The work cannot have been finished earlier.',
  completedBeforeBaseline:
    'The programme counts for this machine from {{baselineOn}}. Work finished earlier would not count.',
  readingMissing:
    'The meter ({{unit}}) was not read. Without a reading, what is due by this meter is counted from the last service. Finish all the same?',
  windowLeft: 'This service was done outside its window. Say why.',
  windowNameMissing: 'Say who answers for leaving the window.',
  // certificates
  certificateStands: 'Certificate {{number}} was issued for this order. Void it first.',
  orderNotDone: 'Order {{number}} is not finished.',
  orderReadingSuspect:
    'The reading {{value}} of {{takenOn}}, taken with this order, is in doubt. Confirm or void it first.',
  inspectorMissing: 'Choose the inspector who releases the machine.',
  inspectorRoleMissing: '{{name}} is not an inspector.',
  inspectorExpired: 'The inspector’s certificate of {{name}} ran out on {{until}}.',
  inspectorIsWorker: '{{name}} did the work. By the workshop’s rule someone else must inspect it.',
  workshopNameMissing: 'Enter the name of the workshop in the settings: it stands on the certificate.',
  guaranteeNotPositive: 'Days and distance of the guarantee must be whole numbers above zero.',
  guaranteeTooShort: 'For this work the guarantee is at least {{distanceKm}} km or {{days}} days.',
  certificateAlreadyVoid: 'This certificate is void already.',
  // import
  fileEmpty: 'This file is empty.',
  fileWorkbook: 'This is a workbook, not a CSV file. Open it in Excel and save it as CSV, then choose that file.',
  fileNotText: 'This is not a text file. Choose a CSV file.',
  fileNoRows: 'There is no table with rows in this file.',
  dateOrderOpen: 'Say first in which order the dates are written.',
  importCancelled: 'Stopped. Nothing was written.',
  importOutdated: 'What this import concerns was changed in the meantime. Check the rows again; nothing was written.',
  importNothing: 'Nothing in this file is new. Nothing was written.',
  importBroken: 'The import broke off and nothing was written. ({{detail}})',
  importAlreadyUndone: 'This import was taken back already.',
  importChangedLater:
    'Changed or built upon since the import: {{codes}} ({{count}} in all). These stay; take back the rest?',
  // files and printer
  fileTooLarge: '{{name}} is too large: at most {{megabytes}} MB can be read.',
  fileNotRead: '{{name}} could not be read. ({{reason}})',
  fileNotWritten: '{{name}} could not be written. ({{reason}})',
  notPrinted: 'Nothing was printed. ({{reason}})',
  tooLarge: 'This is too large.',
  // sample workshop
  sampleAlreadyLoaded: 'The sample workshop is loaded already. Remove it first to load it anew.',
};
