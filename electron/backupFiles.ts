/** What is done to the files of backups, step by step; each step leaves the folder so that a stop right there harms nothing. */
import { createHash, randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { backupLabel } from '#archive/backupName.ts';
import { BlockHash, hashBlock } from '#archive/blockHash.ts';
import type { BackupFile, BackupPlace } from '#bridge/backupMessages.ts';
import type { Instant } from '#kernel/instant.ts';

/** The file system, as far as backups need it; handed in so that tests can stop it anywhere. */
export type BackupDisk = Pick<
  typeof import('node:fs/promises'),
  'lstat' | 'mkdir' | 'open' | 'readdir' | 'rename' | 'rm' | 'statfs'
>;

/** A file that is no backup yet: its name fits no backup's. */
const partEnd = '.part';

/** An unfinished file this old is nobody's any more. */
const abandonedAfter = 3_600_000;

/** The unfinished file of a backup. */
export const partOf = (folder: string, name: string): string =>
  path.join(folder, `${name}.${randomUUID().slice(0, 8)}${partEnd}`);

const digest = async (bytes: Uint8Array): Promise<Uint8Array> => createHash('sha256').update(bytes).digest();

/** Reads a whole file: its bytes and its hash. */
export const hashOfFile = async (disk: BackupDisk, file: string): Promise<{ bytes: number; hash: string }> => {
  const hash = new BlockHash(digest);
  const handle = await disk.open(file, 'r');
  try {
    const block = Buffer.alloc(hashBlock);
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await handle.read(block, 0, hashBlock, bytes);
      if (bytesRead === 0) return { bytes, hash: await hash.hex() };
      hash.add(block.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  } finally {
    await handle.close();
  }
};

/** A folder's own entries reach the disk. Windows has no such thing and refuses to open one. */
const flushFolder = async (disk: BackupDisk, folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Gives a file, flushed and read back, its name. */
export const giveName = async (disk: BackupDisk, part: string, file: string): Promise<void> => {
  await disk.rename(part, file);
  await flushFolder(disk, path.dirname(file));
};

const pump = async (from: FileHandle, to: FileHandle): Promise<void> => {
  const block = Buffer.alloc(hashBlock);
  for (;;) {
    const { bytesRead } = await from.read(block, 0, hashBlock, null);
    if (bytesRead === 0) return;
    await to.writeFile(block.subarray(0, bytesRead));
  }
};

/** Copies a backup into another folder, read back there before it gets its name. Throws what the system says. */
export const copyBackup = async (disk: BackupDisk, file: string, folder: string): Promise<void> => {
  const name = path.basename(file);
  const part = partOf(folder, name);
  try {
    const from = await disk.open(file, 'r');
    try {
      const to = await disk.open(part, 'wx');
      try {
        await pump(from, to);
        await to.sync();
      } finally {
        await to.close();
      }
    } finally {
      await from.close();
    }
    const [made, wanted] = [await hashOfFile(disk, part), await hashOfFile(disk, file)];
    if (made.hash !== wanted.hash) throw new Error('The copy differs');
    await giveName(disk, part, path.join(folder, name));
  } catch (reason) {
    await disk.rm(part, { force: true });
    throw reason;
  }
};

/** The finished backups in a folder. A link is none: it could lead anywhere. */
export const backupsIn = async (disk: BackupDisk, folder: string, place: BackupPlace): Promise<BackupFile[]> => {
  const found: BackupFile[] = [];
  for (const name of await disk.readdir(folder)) {
    if (backupLabel(name) === null) continue;
    const stat = await disk.lstat(path.join(folder, name));
    if (!stat.isFile()) continue;
    found.push({ name, size: stat.size, modifiedAt: stat.mtime.toISOString() as Instant, place });
  }
  return found;
};

/** Throws away what earlier runs left unfinished. */
export const sweepParts = async (disk: BackupDisk, folder: string, now: number): Promise<void> => {
  for (const name of await disk.readdir(folder)) {
    const ours = name.endsWith(partEnd) && backupLabel(name.slice(0, -partEnd.length - 9)) !== null;
    if (!ours) continue;
    const { mtimeMs } = await disk.lstat(path.join(folder, name));
    if (now - mtimeMs > abandonedAfter) await disk.rm(path.join(folder, name), { force: true });
  }
};
