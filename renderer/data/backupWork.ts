/** The window's side of the backup worker: what it packs goes over the bridge, what it asks for comes from there. */

import type { BackupManifest } from '#archive/backupManifest.ts';
import { backupName, installationMark } from '#archive/backupName.ts';
import { maxBackupChunk } from '#bridge/backupContract.ts';
import type { BackupFile, KeptBackup } from '#bridge/backupMessages.ts';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { bridge } from '#platform/bridge.ts';
import type { BackupKey } from './backupKey.ts';
import type { BackupWish, FromBackupWorker, ToBackupWorker } from './backupMessages.ts';

/** How long work reports and is stopped. */
export interface WorkWatch {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A backup that was made, written and read back. */
export interface MadeBackup extends KeptBackup {
  readonly manifest: BackupManifest;
}

interface Job<T> {
  readonly begin: ToBackupWorker;
  readonly hear: (
    message: FromBackupWorker,
    say: (message: ToBackupWorker) => void,
    end: (result: Result<T>) => void,
  ) => void;
}

/** Starts a worker for one job and ends it with it. */
const runJob = <T>({ begin, hear }: Job<T>, { onProgress, signal }: WorkWatch): Promise<Result<T>> =>
  new Promise((resolve) => {
    // The worker is a room beyond this one's reach by name: its address is all that is known of it here.
    const worker = new Worker(new URL('../workers/backupWorker.ts', import.meta.url), { type: 'module' });
    const say = (message: ToBackupWorker): void => worker.postMessage(message);
    const cancel = (): void => end(failed([error('backupCancelled')]));
    // What the worker said last is still under way when it is ended, and must begin nothing any more.
    const ended = new AbortController();
    const end = (result: Result<T>): void => {
      ended.abort();
      worker.terminate();
      resolve(result);
    };
    const hearMessage = ({ data }: MessageEvent<FromBackupWorker>): void => {
      if (data.type === 'progress') onProgress?.(data.done, data.total);
      else if (data.type === 'failed') end(failed(data.problems));
      else hear(data, say, end);
    };
    const hearError = (event: ErrorEvent): void => {
      event.preventDefault();
      end(failed([error('backupBroken', undefined, { detail: event.message })]));
    };
    worker.addEventListener('message', hearMessage, { signal: ended.signal });
    worker.addEventListener('error', hearError, { signal: ended.signal });
    signal?.addEventListener('abort', cancel, { signal: ended.signal });
    if (signal?.aborted) cancel();
    else say(begin);
  });

/** What is written over the bridge, one after the other; after a failure nothing more. */
class BridgeWriter {
  private id: string | null = null;
  private queue: Promise<readonly Problem[]> = Promise.resolve([]);

  begin(name: string): Promise<readonly Problem[]> {
    return this.after(async () => {
      const begun = await bridge.backupBegin({ name });
      if (begun.ok) this.id = begun.value.id;
      return begun.ok ? [] : begun.problems;
    });
  }

  append(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Problem[]> {
    return this.after(async () => {
      const done = await bridge.backupAppend({ id: this.id ?? '', bytes });
      return done.ok ? [] : done.problems;
    });
  }

  async finish(bytes: number, sha256: string): Promise<Result<KeptBackup>> {
    const problems = await this.queue;
    if (problems.length > 0 || this.id === null) return failed(problems);
    const { id } = this;
    this.id = null;
    return bridge.backupFinish({ id, bytes, sha256 });
  }

  /** Whatever was begun and not finished is thrown away. */
  async drop(): Promise<void> {
    await this.queue;
    if (this.id !== null) await bridge.backupAbort({ id: this.id });
    this.id = null;
  }

  private after(act: () => Promise<readonly Problem[]>): Promise<readonly Problem[]> {
    this.queue = this.queue.then((problems) => (problems.length > 0 ? problems : act()));
    return this.queue;
  }
}

/** Makes a backup where backups are kept. Only for use by the one who holds the lock of backups. */
export const writeBackup = async (wish: BackupWish, watch: WorkWatch): Promise<Result<MadeBackup>> => {
  const writer = new BridgeWriter();
  const nameOf = (installationId: string | null, sequence: number): string =>
    backupName({
      createdAt: wish.createdAt,
      installation: installationMark(installationId),
      sequence,
      isLocked: wish.key !== null,
    });
  const made = await runJob<{ manifest: BackupManifest; bytes: number; sha256: string }>(
    {
      begin: { type: 'make', wish },
      hear: (message, say, end) => {
        const goOn = async (writing: Promise<readonly Problem[]>): Promise<void> => {
          const problems = await writing;
          if (problems.length > 0) end(failed(problems));
          else if (message.type === 'bytes') say({ type: 'taken' });
        };
        if (message.type === 'begun')
          void goOn(writer.begin(nameOf(message.head.installationId, message.head.sequence)));
        else if (message.type === 'bytes') void goOn(writer.append(message.bytes));
        else if (message.type === 'made') end(ok(message));
      },
    },
    watch,
  );
  const kept = made.ok ? await writer.finish(made.value.bytes, made.value.sha256) : made;
  await writer.drop();
  return made.ok && kept.ok ? ok({ ...kept.value, manifest: made.value.manifest }) : failed(problemsOf(made, kept));
};

/** Makes a backup that is not locked and hands it on piece by piece; kept nowhere. */
export const openBackup = (
  wish: Omit<BackupWish, 'key'>,
  take: (bytes: Uint8Array<ArrayBuffer>) => void,
  watch: WorkWatch,
): Promise<Result<BackupManifest>> =>
  runJob(
    {
      begin: { type: 'make', wish: { ...wish, key: null } },
      hear: (message, say, end) => {
        if (message.type === 'made') end(ok(message.manifest));
        if (message.type !== 'bytes') return;
        take(message.bytes);
        say({ type: 'taken' });
      },
    },
    watch,
  );

const problemsOf = (...results: readonly Result<unknown>[]): readonly Problem[] =>
  results.find((result) => !result.ok)?.problems ?? [];

/** Reads a backup from end to end and compares all of it. Problems: as of the reader, and `backupNotRead`. */
export const checkBackup = (
  { name, place, size }: Pick<BackupFile, 'name' | 'place' | 'size'>,
  opening: { readonly passphrase?: string | undefined; readonly key: BackupKey | null },
  watch: WorkWatch,
): Promise<Result<BackupManifest>> =>
  runJob(
    {
      begin: { type: 'check', size, passphrase: opening.passphrase, key: opening.key },
      hear: (message, say, end) => {
        if (message.type === 'checked') end(ok(message.manifest));
        if (message.type !== 'ask') return;
        const { id, offset, length } = message;
        void bridge.backupRead({ name, place, offset, length: Math.min(length, maxBackupChunk) }).then((read) => {
          say(
            read.ok
              ? { type: 'read', id, bytes: read.value }
              : { type: 'notRead', id, problem: read.problems[0] ?? error('backupNotRead') },
          );
        });
      },
    },
    watch,
  );
