/** The bytes of attachments, each content kept once under its SHA-256, beside the command gate: they are no one's change. */
import { failed, ok, type Result } from '#kernel/result.ts';
import { contentHash } from './contentHash.ts';
import { database } from './database.ts';
import type { FettleDatabase } from './db.ts';
import { drawnAnew } from './imageScaling.ts';
import { bulkSpaceProblem } from './space.ts';
import { storageProblem } from './storageProblem.ts';

/** Content as it is kept. */
export interface KeptContent {
  /** SHA-256 in lower-case hex. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

/**
 * Keeps the content of a file; a photo is drawn anew, a large one scaled down. The same content is stored once. Problems:
 * `photoTooLarge`, `photoNotRead`, `spaceLow`, `storageFull`, `storageUnavailable`.
 */
export const keepContent = async (file: Blob, db: FettleDatabase = database()): Promise<Result<KeptContent>> => {
  const noRoom = bulkSpaceProblem();
  if (noRoom !== null) return failed([noRoom]);
  const drawn = await drawnAnew(file);
  if (!drawn.ok) return drawn;
  const bytes = drawn.value;
  const hash = await contentHash(bytes);
  try {
    await db.transaction('rw', db.contents, async () => {
      const isKept = (await db.contents.where('id').equals(hash).count()) > 0;
      if (!isKept) await db.contents.add({ id: hash, bytes });
    });
  } catch (failure) {
    const problem = storageProblem(failure);
    if (problem === null) throw failure;
    return failed([problem]);
  }
  return ok({ hash, size: bytes.size, mediaType: bytes.type });
};

/** The content kept under a hash; null when there is none. */
export const contentOf = async (hash: string, db: FettleDatabase = database()): Promise<Blob | null> =>
  (await db.contents.get(hash))?.bytes ?? null;
