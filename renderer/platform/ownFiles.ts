/** Files in folders a browser lets us write: its private ones for this origin (OPFS), and one the user chose. */

/** What newer browsers also know of a file. */
interface Movable {
  readonly move: (name: string) => Promise<void>;
}

const canMove = (handle: FileSystemFileHandle): handle is FileSystemFileHandle & Movable => 'move' in handle;

/** The private folder of backups. */
export const ownFolder = async (): Promise<FileSystemDirectoryHandle> => {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('backups', { create: true });
};

/** Every file in a folder. */
export const filesIn = async (folder: FileSystemDirectoryHandle): Promise<File[]> => {
  const files: File[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind === 'file') files.push(await (entry as FileSystemFileHandle).getFile());
  }
  return files;
};

/** The file of this name; throws when there is none. */
export const fileIn = async (folder: FileSystemDirectoryHandle, name: string): Promise<File> =>
  (await folder.getFileHandle(name)).getFile();

/** Pauses before the next try, in milliseconds: a file whose writing was just given up is let go a moment later. */
const removedAgainAfter = [20, 100, 500];

const isNamed = (reason: unknown, name: string): boolean => reason instanceof DOMException && reason.name === name;

/** Removes a file; nothing happens when it is not there. */
export const removeFile = async (folder: FileSystemDirectoryHandle, name: string): Promise<void> => {
  for (const pause of [...removedAgainAfter, null]) {
    try {
      await folder.removeEntry(name);
      return;
    } catch (reason) {
      if (isNamed(reason, 'NotFoundError')) return;
      if (pause === null || !isNamed(reason, 'NoModificationAllowedError')) throw reason;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};

/** Writes a file in one piece: the browser writes beside it and puts it in place when all is there. */
export const writeWhole = async (folder: FileSystemDirectoryHandle, name: string, content: Blob | string) => {
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  try {
    await writable.write(content);
  } catch (reason) {
    await writable.abort();
    throw reason;
  }
  await writable.close();
};

/** Gives a finished private file its name. */
export const rename = async (folder: FileSystemDirectoryHandle, from: string, to: string): Promise<void> => {
  const handle = await folder.getFileHandle(from);
  if (canMove(handle)) {
    await handle.move(to);
    return;
  }
  await writeWhole(folder, to, await handle.getFile());
  await removeFile(folder, from);
};
