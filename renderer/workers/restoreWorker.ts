/** Entry of the restore worker: looks into a backup, or fills a database from it. Ended by its window to cancel. */
import type {
  FromRestoreWorker,
  RestoreOpening,
  RestoreReading,
  RestoreWish,
  ToRestoreWorker,
} from '#data/restoreMessages.ts';
import { storageProblem } from '#data/storageProblem.ts';
import { error, type Problem } from '#kernel/result.ts';
import { AskedSource } from './askedSource.ts';
import { readBackup } from './backupReader.ts';
import { type BackupSource, blobSource } from './backupSource.ts';
import { restoreInto } from './restoring.ts';

/** More often a progress bar need not move. */
const progressEvery = 100;

let asked: AskedSource | null = null;
let lastProgressAt = 0;

const say = (message: FromRestoreWorker): void => postMessage(message);

const tell = (done: number, total: number): void => {
  if (performance.now() - lastProgressAt < progressEvery) return;
  lastProgressAt = performance.now();
  say({ type: 'progress', done, total });
};

const sourceOf = (reading: RestoreReading): BackupSource => {
  if ('file' in reading) return blobSource(reading.file);
  asked = new AskedSource(reading.size, (bytes) => say({ type: 'ask', ...bytes }));
  return asked;
};

const look = async (reading: RestoreReading, opening: RestoreOpening): Promise<void> => {
  const opened = await readBackup(sourceOf(reading), opening);
  if (opened.ok) await opened.value.close();
  say(opened.ok ? { type: 'looked', manifest: opened.value.manifest } : { type: 'failed', problems: opened.problems });
};

const restore = async (reading: RestoreReading, opening: RestoreOpening, wish: RestoreWish): Promise<void> => {
  const restored = await restoreInto(sourceOf(reading), { opening, wish, tell });
  say(restored.ok ? { type: 'restored', restored: restored.value } : { type: 'failed', problems: restored.problems });
};

const problemOf = (failure: unknown): Problem => {
  const detail = failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
  return storageProblem(failure) ?? error('restoreBroken', undefined, { detail });
};

const fail = (failure: unknown): void => say({ type: 'failed', problems: [problemOf(failure)] });

addEventListener('message', ({ data }: MessageEvent<ToRestoreWorker>) => {
  switch (data.type) {
    case 'look':
      look(data.reading, data.opening).catch(fail);
      return;
    case 'restore':
      restore(data.reading, data.opening, data.wish).catch(fail);
      return;
    case 'read':
      asked?.answer(data.id, data.bytes);
      return;
    case 'notRead':
      asked?.refuse(data.id, data.problem);
  }
});
