/** Where a backup is read from: a file the user chose, or one beyond the bridge, piece by piece. */

import { error, type Problem } from '#kernel/result.ts';

/** Something of a known size that can be read anywhere. `read` answers fewer bytes only where the file ends. */
export interface BackupSource {
  readonly size: number;
  readonly read: (offset: number, length: number) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Thrown by a source that cannot be read: no fault of the backup. */
export class SourceFailure extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A file or blob at hand. */
export const blobSource = (blob: Blob): BackupSource => ({
  size: blob.size,
  read: async (offset, length) => {
    try {
      return new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer());
    } catch (reason) {
      const name = blob instanceof File ? blob.name : '';
      throw new SourceFailure(error('fileNotRead', undefined, { name, reason: String(reason) }));
    }
  },
});

/** The bytes asked for; throws where the source ends before. */
export const exactly = async (
  source: BackupSource,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = await source.read(offset, length);
  if (bytes.length !== length) throw new Error('The file ends too soon');
  return bytes;
};
