/** What stands in the way of a backup. It comes with the screens that need it, not with the first one. */
export const backupProblems = {
  backupNotWritten:
    'The backup could not be written ({{reason}}). Is there room on the disk, and may the folder be written?',
  backupNotBegun: 'This backup was given up. Begin it again.',
  backupNotVerified:
    'What was read back was not what was written, so nothing was kept. Try again; if it happens again, have the disk checked.',
  backupFolderUnavailable: 'The folder of backups cannot be used now ({{reason}}).',
  backupFolderSame: 'Backups are in this folder already. Choose one on another disk.',
  backupNotRead: 'The backup {{name}} could not be read ({{reason}}). Is its disk plugged in?',
  backupCancelled: 'Cancelled. Nothing was kept.',
  backupNothing: 'There are no records yet to back up.',
  backupBroken: 'The backup could not be made: {{detail}}',
  backupForeign: 'This file is no backup of Fettle.',
  backupDamaged: 'This backup is damaged: it is not as it was written. Take another one.',
  backupNewer:
    'A newer Fettle made this backup (version {{found}} of the records; this program knows {{known}}). Install the newer program to open it.',
  backupTooLarge: 'This file is larger than any backup can be (2 GB).',
  backupLocked: 'This backup is locked. Enter its passphrase.',
  backupPassphrase: 'This is not the passphrase of this backup.',
  goOnWithoutCopy: 'No backup can be made first. Go on without one?',
  importWithoutCopy: 'No backup can be made first. Import once more to go on without one.',
  passphraseShort: 'Use at least {{least}} characters.',
  passphraseDiffers: 'The two are not the same.',
  sentinelNotRead: 'The note of what the records held could not be read ({{reason}}).',
  sentinelNotWritten: 'The note of what the records hold could not be written ({{reason}}).',
  exportBroken: 'The export could not be made: {{detail}}',
  exportTooLarge: 'The export is larger than {{megabytes}} MB. Leave out photos and papers; they are in every backup.',
};
