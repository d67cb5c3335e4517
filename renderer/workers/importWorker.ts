/** Entry of the import worker: checks what comes in, does one thing at a time, hears a cancel in between. */
import { tellReload } from '#data/changeFeed.ts';
import { withOwnDatabase } from '#data/ownDatabase.ts';
import { ImportFailure } from './importFailure.ts';
import { ImportJob } from './importJob.ts';
import { type ImportReply, type ImportRequest, requestSchema } from './importMessages.ts';
import { unpackTables } from './packedTables.ts';

type Work = Exclude<ImportRequest, { type: 'cancel' }>;

let isCancelled = false;
let working: Promise<void> = Promise.resolve();
let current = 0;
let lastProgressAt = 0;
/** More often a progress bar need not move. */
const progressEvery = 50;

const reply = (message: ImportReply): void => postMessage(message);

const job = new ImportJob({
  isCancelled: () => isCancelled,
  onProgress: (progress) => {
    if (performance.now() - lastProgressAt < progressEvery) return;
    lastProgressAt = performance.now();
    reply({ type: 'progress', id: current, progress });
  },
});

/** Below this an import might fill the disk, which endangers what is stored already. */
const leastSpace = 500_000_000;

const checkSpace = async (): Promise<void> => {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  if (quota - usage < leastSpace) throw new ImportFailure('importNoSpace');
};

const perform = async (request: Work): Promise<unknown> => {
  switch (request.type) {
    case 'unpack':
      return { files: await unpackTables(request.file, () => isCancelled) };
    case 'inspect':
      return job.inspect(request.file, request);
    case 'plan':
      return withOwnDatabase(request.databaseName, (db) => job.plan(db, request.table, request.options));
    case 'rows':
      return job.rows(request);
    case 'refused':
      return job.refused();
    case 'commit': {
      await checkSpace();
      const done = await withOwnDatabase(request.databaseName, (db) => job.commit(db, request.fileName));
      tellReload();
      return done;
    }
  }
};

const answer = async (request: Work): Promise<void> => {
  const { id } = request;
  current = id;
  isCancelled = false;
  try {
    reply({ type: 'done', id, value: await perform(request) });
  } catch (failure) {
    if (failure instanceof ImportFailure && failure.code === 'importCancelled') reply({ type: 'cancelled', id });
    else if (failure instanceof ImportFailure) reply({ type: 'failed', id, code: failure.code });
    else {
      const detail = failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
      reply({ type: 'failed', id, code: 'importBroken', params: { detail } });
    }
  }
};

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const request = requestSchema.parse(data);
  if (request.type === 'cancel') isCancelled = true;
  else working = working.then(() => answer(request));
});
