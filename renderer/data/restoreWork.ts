/** The window's side of the restore worker. */
import type { BackupManifest } from '#archive/backupManifest.ts';
import { maxBackupChunk } from '#bridge/backupContract.ts';
import type { BackupFile } from '#bridge/backupMessages.ts';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { bridge } from '#platform/bridge.ts';
import { keptBackupKey } from './backupKey.ts';
import type { WorkWatch } from './backupWork.ts';
import type {
  FromRestoreWorker,
  RestoredRecords,
  RestoreReading,
  RestoreWish,
  ToRestoreWorker,
} from './restoreMessages.ts';

/** What is restored: a backup that is kept, or a file the user chose; and what the user typed to open it. */
export interface RestoreSource {
  readonly from: { readonly kept: BackupFile } | { readonly file: File };
  readonly passphrase: string;
}

const readingOf = ({ from }: RestoreSource): RestoreReading =>
  'file' in from ? { file: from.file } : { size: from.kept.size };

const nothingTyped = (passphrase: string): string | undefined => (passphrase === '' ? undefined : passphrase);

const asked = async (
  { from }: RestoreSource,
  { id, offset, length }: Extract<FromRestoreWorker, { type: 'ask' }>,
): Promise<ToRestoreWorker> => {
  if ('file' in from) return { type: 'notRead', id, problem: error('backupNotRead') };
  const { name, place } = from.kept;
  const read = await bridge.backupRead({ name, place, offset, length: Math.min(length, maxBackupChunk) });
  if (read.ok) return { type: 'read', id, bytes: read.value };
  return { type: 'notRead', id, problem: read.problems[0] ?? error('backupNotRead') };
};

/** Starts a worker for one job and ends it with it. `answer`: what a message means to the job; undefined: nothing yet. */
const runJob = <T>(
  source: RestoreSource,
  {
    begin,
    answer,
  }: { readonly begin: ToRestoreWorker; readonly answer: (message: FromRestoreWorker) => T | undefined },
  { onProgress, signal }: WorkWatch,
): Promise<Result<T>> =>
  new Promise((resolve) => {
    // The worker is a room beyond this one's reach by name: its address is all that is known of it here.
    const worker = new Worker(new URL('../workers/restoreWorker.ts', import.meta.url), { type: 'module' });
    const cancel = (): void => end(failed([error('restoreCancelled')]));
    const end = (result: Result<T>): void => {
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(result);
    };
    const problemsOf = (event: ErrorEvent): readonly Problem[] => [
      error('restoreBroken', undefined, { detail: event.message }),
    ];
    worker.addEventListener('message', ({ data }: MessageEvent<FromRestoreWorker>) => {
      if (data.type === 'progress') onProgress?.(data.done, data.total);
      else if (data.type === 'failed') end(failed(data.problems));
      else if (data.type === 'ask') void asked(source, data).then((said) => worker.postMessage(said));
      const done = answer(data);
      if (done !== undefined) end(ok(done));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(failed(problemsOf(event)));
    });
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted) cancel();
    else worker.postMessage(begin);
  });

const openingOf = async ({ passphrase }: RestoreSource) => ({
  passphrase: nothingTyped(passphrase),
  key: await keptBackupKey().catch(() => null),
});

/** Reads a backup once and compares it with its own hash; answers what it says of itself. Problems: as of `readBackup`. */
export const lookIntoBackup = async (source: RestoreSource, watch: WorkWatch = {}): Promise<Result<BackupManifest>> =>
  runJob(
    source,
    {
      begin: { type: 'look', reading: readingOf(source), opening: await openingOf(source) },
      answer: (message) => (message.type === 'looked' ? message.manifest : undefined),
    },
    watch,
  );

/** Fills a database from a backup. Problems: as of `readBackup`, `restoreCancelled`, `restoreBroken`, `storageFull`. */
export const fillFromBackup = async (
  source: RestoreSource,
  wish: RestoreWish,
  watch: WorkWatch,
): Promise<Result<RestoredRecords>> =>
  runJob(
    source,
    {
      begin: { type: 'restore', reading: readingOf(source), opening: await openingOf(source), wish },
      answer: (message) => (message.type === 'restored' ? message.restored : undefined),
    },
    watch,
  );
