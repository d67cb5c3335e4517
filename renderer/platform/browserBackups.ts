/**
 * Backups and sentinel in a plain browser: kept in its private files for this origin, where a damaged database does not
 * reach them, and copied to a folder the user chose. Same rules as on the desk: written beside their name, read back,
 * compared, and only then named.
 */
import { backupLabel } from '#archive/backupName.ts';
import { BlockHash, hashBlock } from '#archive/blockHash.ts';
import { leastBackups, maxBackupBytes } from '#bridge/backupContract.ts';
import type { BackupBridge, BackupFile, BackupPlace, BackupPlaces, KeptBackup } from '#bridge/backupMessages.ts';
import type { Instant } from '#kernel/instant.ts';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { chooseCopyFolder, copyFolderState, forgetCopyFolder, readyCopyFolder } from './copyFolder.ts';
import { readNote, writeNote } from './noteStore.ts';
import { fileIn, filesIn, ownFolder, removeFile, rename, writeWhole } from './ownFiles.ts';

const partEnd = '.part';
const copiedNote = 'lastCopiedAt';

interface Draft {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly folder: FileSystemDirectoryHandle;
  readonly writable: FileSystemWritableFileStream;
  bytes: number;
}

let draft: Draft | null = null;

/** The browser's short word for what went wrong: `QuotaExceededError`, `NotFoundError`. */
const wordOf = (reason: unknown): string =>
  reason instanceof Error || reason instanceof DOMException ? reason.name : String(reason);

const refused = (
  code: string,
  reason: unknown,
  more: Record<string, string> = {},
): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems: [error(code, undefined, { ...more, reason: wordOf(reason) })],
});

const notBegun = failed([error('backupNotBegun')]);

/** A part that cannot be removed is removed when the next backup begins. */
const dropDraft = async (): Promise<void> => {
  const dropped = draft;
  draft = null;
  if (dropped === null) return;
  await dropped.writable.abort().catch(() => undefined);
  await removeFile(dropped.folder, dropped.part).catch(() => undefined);
};

const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const hashOfFile = async (file: File): Promise<string> => {
  const hash = new BlockHash(digest);
  for (let from = 0; from < file.size; from += hashBlock) {
    hash.add(new Uint8Array(await file.slice(from, from + hashBlock).arrayBuffer()));
  }
  return hash.hex();
};

const begin: BackupBridge['backupBegin'] = async ({ name }) => {
  await dropDraft();
  try {
    const folder = await ownFolder();
    // One window at a time makes backups: a part that lies there is of a run that was ended.
    for (const file of await filesIn(folder)) if (file.name.endsWith(partEnd)) await removeFile(folder, file.name);
    const part = `${name}${partEnd}`;
    const writable = await (await folder.getFileHandle(part, { create: true })).createWritable();
    draft = { id: crypto.randomUUID(), name, part, folder, writable, bytes: 0 };
    return ok({ id: draft.id });
  } catch (reason) {
    return refused('backupNotWritten', reason);
  }
};

const append: BackupBridge['backupAppend'] = async ({ id, bytes }) => {
  if (draft?.id !== id) return notBegun;
  if (draft.bytes + bytes.length > maxBackupBytes) return refused('backupNotWritten', 'tooLarge');
  try {
    await draft.writable.write(bytes);
    draft.bytes += bytes.length;
    return ok(null);
  } catch (reason) {
    await dropDraft();
    return refused('backupNotWritten', reason);
  }
};

const copied = async (folder: FileSystemDirectoryHandle, name: string): Promise<KeptBackup['copy']> => {
  const { state } = await copyFolderState();
  if (state === 'none' || state === 'impossible') return 'none';
  const second = await readyCopyFolder();
  if (second === null) return 'failed';
  try {
    const wanted = await fileIn(folder, name);
    await writeWhole(second, name, wanted);
    if ((await hashOfFile(await fileIn(second, name))) !== (await hashOfFile(wanted))) {
      await removeFile(second, name);
      return 'failed';
    }
    await writeNote(copiedNote, new Date().toISOString());
    return 'copied';
  } catch {
    // A stick that is not plugged in: the screen says when a copy was last made.
    return 'failed';
  }
};

const finish: BackupBridge['backupFinish'] = async ({ id, bytes, sha256 }) => {
  if (draft?.id !== id) return notBegun;
  const { folder, part, name, writable } = draft;
  try {
    await writable.close();
    const file = await fileIn(folder, part);
    if (file.size !== bytes || (await hashOfFile(file)) !== sha256) {
      await dropDraft();
      return failed([error('backupNotVerified')]);
    }
    await rename(folder, part, name);
    draft = null;
  } catch (reason) {
    await dropDraft();
    return refused('backupNotWritten', reason);
  }
  return ok({ name, size: bytes, copy: await copied(folder, name) });
};

/** A file without a byte is one whose copying was cut off. */
const isBackup = (file: File): boolean => backupLabel(file.name) !== null && file.size > 0;

const backupsIn = async (folder: FileSystemDirectoryHandle, place: BackupPlace): Promise<BackupFile[]> =>
  (await filesIn(folder)).filter(isBackup).map(({ name, size, lastModified }) => ({
    name,
    size,
    modifiedAt: new Date(lastModified).toISOString() as Instant,
    place,
  }));

const list: BackupBridge['backupList'] = async () => {
  try {
    const first = await backupsIn(await ownFolder(), 'first');
    const chosen = await readyCopyFolder();
    const second = chosen === null ? [] : await backupsIn(chosen, 'second').catch(() => []);
    return ok([...first, ...second].sort((a, b) => (a.name < b.name ? 1 : a.name > b.name ? -1 : 0)));
  } catch (reason) {
    return refused('backupFolderUnavailable', reason);
  }
};

const read: BackupBridge['backupRead'] = async ({ name, place, offset, length }) => {
  try {
    const folder = place === 'first' ? await ownFolder() : await readyCopyFolder();
    if (folder === null) return refused('backupNotRead', 'NotAllowedError', { name });
    const file = await fileIn(folder, name);
    return ok(new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()));
  } catch (reason) {
    return refused('backupNotRead', reason, { name });
  }
};

const removeIn = async (folder: FileSystemDirectoryHandle | null, names: readonly string[]): Promise<number> => {
  if (folder === null) return 0;
  try {
    const there = (await filesIn(folder)).filter(isBackup);
    const going = there.filter(({ name }) => names.includes(name));
    if (there.length - going.length < leastBackups) return 0;
    for (const { name } of going) await removeFile(folder, name);
    return going.length;
  } catch {
    // What cannot be removed now stays until the next time.
    return 0;
  }
};

const places = async (): Promise<Result<BackupPlaces>> => {
  const [{ name, state }, note] = [await copyFolderState(), await readNote(copiedNote)];
  const { quota, usage } = await navigator.storage.estimate();
  return ok({
    folder: null,
    secondFolder: name,
    secondState: state,
    lastCopiedAt: typeof note === 'string' ? (note as Instant) : null,
    freeBytes: quota === undefined ? null : quota - (usage ?? 0),
  });
};

/** The stand-in's answers to the messages of `BackupBridge`. */
export const browserBackups: Omit<BackupBridge, 'sentinelRead' | 'sentinelWrite'> = {
  backupBegin: begin,
  backupAppend: append,
  backupFinish: finish,
  backupAbort: async ({ id }) => {
    if (draft?.id === id) await dropDraft();
    return ok(null);
  },
  backupList: list,
  backupRead: read,
  backupRemove: async ({ names }) => {
    const first = await ownFolder().catch(() => null);
    return ok({ removed: (await removeIn(first, names)) + (await removeIn(await readyCopyFolder(), names)) });
  },
  backupPlaces: places,
  chooseBackupFolder: async () => {
    try {
      await chooseCopyFolder();
      return await places();
    } catch (reason) {
      return refused('backupFolderUnavailable', reason);
    }
  },
  forgetBackupFolder: async () => {
    await forgetCopyFolder();
    return places();
  },
  // A browser tells no page that it is about to end in a way that could be waited for.
  awaitQuit: () => new Promise(() => undefined),
  readyToQuit: async () => ok(null),
};
