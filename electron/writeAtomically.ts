/** Writes a file so that, whatever happens, either the old or the new one is there in full. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';

const partOf = (file: string): string => `${file}.${process.pid}.part`;

/** Written beside its target, flushed to the disk, then renamed over it. Throws what the system says. */
export const writeAtomically = async (file: string, bytes: Uint8Array): Promise<void> => {
  const part = partOf(file);
  try {
    const handle = await open(part, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
};

/** The same at once, for the few bytes that must be written before the program ends. */
export const writeAtomicallyNow = (file: string, text: string): void => {
  const part = partOf(file);
  try {
    const descriptor = openSync(part, 'w');
    try {
      writeSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
};
