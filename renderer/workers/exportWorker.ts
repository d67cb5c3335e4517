/** Entry of the worker that makes an export. It reads only, and lives for one export. */
import type { FromExportWorker, ToExportWorker } from '#data/exportMessages.ts';
import { storageProblem } from '#data/storageProblem.ts';
import { error, type Problem } from '#kernel/result.ts';
import { makeExport } from './exportPacking.ts';
import { WorkRefusal } from './workRefusal.ts';

const say = (message: FromExportWorker, transfer: Transferable[] = []): void => postMessage(message, { transfer });

const problemOf = (failure: unknown): Problem => {
  if (failure instanceof WorkRefusal) return error(failure.code, undefined, failure.params);
  const detail = failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
  return storageProblem(failure) ?? error('exportBroken', undefined, { detail });
};

const make = async ({ wish }: ToExportWorker): Promise<void> => {
  try {
    await makeExport(wish, {
      sink: (bytes) => say({ type: 'bytes', bytes }, [bytes.buffer]),
      onProgress: (done, total) => say({ type: 'progress', done, total }),
    });
    say({ type: 'made' });
  } catch (failure) {
    say({ type: 'failed', problems: [problemOf(failure)] });
  }
};

addEventListener('message', ({ data }: MessageEvent<ToExportWorker>) => void make(data));
