/** The sentinel: a note in the data folder, outside the database, of what the database held. */
import { readFile } from 'node:fs/promises';
import type { Result } from '#kernel/result.ts';
import { error, failed, ok } from '#kernel/result.ts';
import { codeOf } from './files.ts';
import { writeAtomically } from './writeAtomically.ts';

/** The note's text; null when none was ever written. Problems: `sentinelNotRead`. */
export const readSentinel = async (file: string): Promise<Result<string | null>> => {
  try {
    return ok(await readFile(file, 'utf8'));
  } catch (reason) {
    const code = codeOf(reason);
    return code === 'ENOENT' ? ok(null) : failed([error('sentinelNotRead', undefined, { reason: code })]);
  }
};

/** Replaces the note in one piece. Problems: `sentinelNotWritten`. */
export const writeSentinel = async (file: string, text: string): Promise<Result<null>> => {
  try {
    await writeAtomically(file, new TextEncoder().encode(text));
    return ok(null);
  } catch (reason) {
    return failed([error('sentinelNotWritten', undefined, { reason: codeOf(reason) })]);
  }
};
