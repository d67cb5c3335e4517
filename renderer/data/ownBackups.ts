/**
 * Which backups this computer made. A restore makes another installation of it, so it remembers the marks it bore before:
 * what it made then is its own to clear away, what other computers put into a folder they share is not.
 */
import { installationMark } from '#archive/backupName.ts';
import { readNote, writeNote } from '#platform/noteStore.ts';

const marksNote = 'backupMarks';

/** Backups made before an installation had an id. */
const nobody = installationMark(null);

/** The marks of this computer's backups: that of the installation it is now, and those before. */
export const ownMarks = async (present: string): Promise<ReadonlySet<string>> => {
  const note = await readNote(marksNote);
  return new Set([nobody, present, ...(note instanceof Set ? [...note].map(String) : [])]);
};

/** Remembers that this computer made a backup under a mark. */
export const noteOwnMark = async (mark: string): Promise<void> => {
  const note = await readNote(marksNote);
  if (note instanceof Set && note.has(mark)) return;
  await writeNote(marksNote, new Set([...(note instanceof Set ? note : []), mark]));
};
