/** The folder a user of a plain browser chose for copies of backups, where the browser has such a thing. */
import type { SecondFolderState } from '#bridge/backupMessages.ts';
import { readNote, writeNote } from './noteStore.ts';

const noteKey = 'copyFolder';
const leave = { mode: 'readwrite' } as const;

/** What only some browsers know. */
interface FolderAccess {
  readonly queryPermission: (asked: typeof leave) => Promise<PermissionState>;
  readonly requestPermission: (asked: typeof leave) => Promise<PermissionState>;
}

interface FolderChoosing {
  readonly showDirectoryPicker: (asked: typeof leave & { readonly id: string }) => Promise<FileSystemDirectoryHandle>;
}

type ChosenFolder = FileSystemDirectoryHandle & FolderAccess;

const canChoose = (window: object): window is FolderChoosing => 'showDirectoryPicker' in window;

const isChosen = (note: unknown): note is ChosenFolder =>
  note instanceof FileSystemDirectoryHandle && 'queryPermission' in note;

const chosen = async (): Promise<ChosenFolder | null> => {
  const note = await readNote(noteKey);
  return isChosen(note) ? note : null;
};

/** The folder's name and how it stands. */
export const copyFolderState = async (): Promise<{ name: string | null; state: SecondFolderState }> => {
  if (!canChoose(window)) return { name: null, state: 'impossible' };
  const folder = await chosen();
  if (folder === null) return { name: null, state: 'none' };
  return { name: folder.name, state: (await folder.queryPermission(leave)) === 'granted' ? 'ready' : 'ask' };
};

/** The folder, where it may be written without asking; else null. */
export const readyCopyFolder = async (): Promise<FileSystemDirectoryHandle | null> => {
  if (!canChoose(window)) return null;
  const folder = await chosen();
  return folder !== null && (await folder.queryPermission(leave)) === 'granted' ? folder : null;
};

/** Asks for leave to use the chosen folder again, or for a folder. Only in answer to a click. False: the user would not. */
export const chooseCopyFolder = async (): Promise<boolean> => {
  if (!canChoose(window)) return false;
  const before = await chosen();
  if (before !== null && (await before.queryPermission(leave)) !== 'granted') {
    return (await before.requestPermission(leave)) === 'granted';
  }
  try {
    await writeNote(noteKey, await window.showDirectoryPicker({ ...leave, id: 'fettle-backups' }));
    return true;
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') return false;
    throw reason;
  }
};

/** No more copies. */
export const forgetCopyFolder = (): Promise<void> => writeNote(noteKey, undefined);
