/** Everything there is, for the user to take along: as tables, or as the archive that Fettle reads back. */
import { maxFileBytes } from '#bridge/limits.ts';
import { error, failed, ok, type Result } from '#kernel/result.ts';
import { bridge } from '#platform/bridge.ts';
import type { BackupWish } from './backupMessages.ts';
import { openBackup, type WorkWatch } from './backupWork.ts';
import { now } from './clock.ts';
import { database } from './database.ts';
import type { FromExportWorker, ToExportWorker } from './exportMessages.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const megabyte = 1024 * 1024;

/** Collects what is packed, up to what can be handed over in one piece. */
class Pieces {
  private readonly pieces: Bytes[] = [];
  private size = 0;

  add(bytes: Bytes): void {
    this.size += bytes.length;
    if (this.size <= maxFileBytes) this.pieces.push(bytes);
  }

  async file(): Promise<Result<Bytes>> {
    if (this.size > maxFileBytes) {
      return failed([error('exportTooLarge', undefined, { megabytes: Math.floor(maxFileBytes / megabyte) })]);
    }
    return ok(new Uint8Array(await new Blob(this.pieces).arrayBuffer()));
  }
}

const wishNow = async (): Promise<Omit<BackupWish, 'key'>> => {
  const info = await bridge.appInfo();
  return { databaseName: database().name, app: info.ok ? info.value.version : '', createdAt: now() };
};

const tables = (begin: ToExportWorker, pieces: Pieces, { onProgress, signal }: WorkWatch): Promise<Result<null>> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('../workers/exportWorker.ts', import.meta.url), { type: 'module' });
    const cancel = (): void => end(failed([error('backupCancelled')]));
    const end = (result: Result<null>): void => {
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(result);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FromExportWorker>) => {
      if (data.type === 'progress') onProgress?.(data.done, data.total);
      else if (data.type === 'bytes') pieces.add(data.bytes);
      else end(data.type === 'made' ? ok(null) : failed(data.problems));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(failed([error('exportBroken', undefined, { detail: event.message })]));
    });
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted) cancel();
    else worker.postMessage(begin);
  });

/**
 * Every table as CSV with a description of all columns, in a ZIP. Problems: `exportTooLarge`, `exportBroken`,
 * `backupCancelled`, `storageUnavailable`.
 */
export const exportOfTables = async (withFiles: boolean, watch: WorkWatch): Promise<Result<Bytes>> => {
  const pieces = new Pieces();
  const made = await tables({ wish: { ...(await wishNow()), withFiles } }, pieces, watch);
  return made.ok ? pieces.file() : made;
};

/** The archive: a backup that is not locked. Problems: as of a backup, and `exportTooLarge`. */
export const exportOfArchive = async (watch: WorkWatch): Promise<Result<Bytes>> => {
  const pieces = new Pieces();
  const made = await openBackup(await wishNow(), (bytes) => pieces.add(bytes), watch);
  return made.ok ? pieces.file() : made;
};
