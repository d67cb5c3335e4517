/** Entry of the backup worker: makes one backup and hands it on, or checks one that it is handed. */
import type { BackupWish, FromBackupWorker, ToBackupWorker } from '#data/backupMessages.ts';
import { storageProblem } from '#data/storageProblem.ts';
import { error, type Problem } from '#kernel/result.ts';
import { makeBackup } from './backupMaking.ts';
import { verifyBackup } from './backupReader.ts';
import { type BackupSource, SourceFailure } from './backupSource.ts';
import { WorkRefusal } from './workRefusal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes sent at a time (1 MiB): the window takes such a piece within a frame. */
const pieceSize = 1024 * 1024;
/** More often a progress bar need not move. */
const progressEvery = 250;

let isCancelled = false;
let taken: () => void = () => undefined;
let lastProgressAt = 0;
let lastAsked = 0;
const waiting = new Map<number, { readonly take: (bytes: Bytes) => void; readonly fail: (reason: Error) => void }>();

const say = (message: FromBackupWorker): void => postMessage(message);

const tellProgress = (done: number, total: number): void => {
  if (isCancelled) throw new WorkRefusal('backupCancelled');
  if (performance.now() - lastProgressAt < progressEvery) return;
  lastProgressAt = performance.now();
  say({ type: 'progress', done, total });
};

/** Collects what is packed into pieces and sends the next one when the last was taken. */
class PieceSender {
  private piece: Bytes = new Uint8Array(pieceSize);
  private filled = 0;

  readonly write = async (bytes: Uint8Array): Promise<void> => {
    let from = 0;
    while (from < bytes.length) {
      const count = Math.min(bytes.length - from, pieceSize - this.filled);
      this.piece.set(bytes.subarray(from, from + count), this.filled);
      this.filled += count;
      from += count;
      if (this.filled === pieceSize) await this.flush();
    }
  };

  async flush(): Promise<void> {
    if (this.filled === 0) return;
    const bytes = this.piece.slice(0, this.filled);
    this.filled = 0;
    const isTaken = new Promise<void>((resolve) => {
      taken = resolve;
    });
    postMessage({ type: 'bytes', bytes } satisfies FromBackupWorker, { transfer: [bytes.buffer] });
    await isTaken;
    if (isCancelled) throw new WorkRefusal('backupCancelled');
  }
}

const make = async (wish: BackupWish): Promise<void> => {
  const sender = new PieceSender();
  const { manifest, bytes, sha256 } = await makeBackup(wish, {
    sink: sender.write,
    onBegun: (head) => say({ type: 'begun', head }),
    onProgress: tellProgress,
  });
  await sender.flush();
  say({ type: 'made', manifest, bytes, sha256 });
};

const windowSource = (size: number): BackupSource => ({
  size,
  read: (offset, length) =>
    new Promise((take, fail) => {
      lastAsked++;
      waiting.set(lastAsked, { take, fail });
      say({ type: 'ask', id: lastAsked, offset, length: Math.min(length, size - offset) });
    }),
});

const check = async ({ size, passphrase, key }: Extract<ToBackupWorker, { type: 'check' }>): Promise<void> => {
  const checked = await verifyBackup(windowSource(size), { passphrase, key, onProgress: tellProgress });
  say(checked.ok ? { type: 'checked', manifest: checked.value } : { type: 'failed', problems: checked.problems });
};

const problemOf = (failure: unknown): Problem => {
  if (failure instanceof WorkRefusal) return error(failure.code, undefined, failure.params);
  const detail = failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
  return storageProblem(failure) ?? error('backupBroken', undefined, { detail });
};

const fail = (failure: unknown): void => say({ type: 'failed', problems: [problemOf(failure)] });

addEventListener('message', ({ data }: MessageEvent<ToBackupWorker>) => {
  switch (data.type) {
    case 'make':
      make(data.wish).catch(fail);
      return;
    case 'check':
      check(data).catch(fail);
      return;
    case 'taken':
      taken();
      return;
    case 'read':
      waiting.get(data.id)?.take(data.bytes);
      waiting.delete(data.id);
      return;
    case 'notRead':
      waiting.get(data.id)?.fail(new SourceFailure(data.problem));
      waiting.delete(data.id);
      return;
    case 'cancel':
      isCancelled = true;
      taken();
  }
});
