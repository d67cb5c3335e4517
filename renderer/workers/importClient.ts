/** The window's side of the import worker: questions as functions, answers checked, progress and cancel. */
import type { Encoding } from '#archive/encoding.ts';
import type { Verdict } from '#archive/importRow.ts';
import type { ImportOptions } from '#archive/importTarget.ts';
import type { Separator } from '#archive/separator.ts';
import { error, failed, ok, type Result } from '#kernel/result.ts';
import { answerSchemas, type ImportAnswers, type ImportRequest, type Progress, replySchema } from './importMessages.ts';

type Question = keyof ImportAnswers;
/** A request without its number. */
type Asked<Q extends Question> = Omit<Extract<ImportRequest, { type: Q }>, 'id'>;

interface Waiting {
  readonly take: (result: Result<unknown>) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** Asks one import worker. Problems: those of the steps, `importCancelled`, `importBroken`. */
export interface ImportClient {
  /** The tables in a ZIP file. */
  readonly unpack: (file: Blob) => Promise<Result<ImportAnswers['unpack']>>;
  readonly inspect: (
    file: Blob,
    said: { readonly encoding: Encoding | null; readonly separator: Separator | null },
    onProgress?: (progress: Progress) => void,
  ) => Promise<Result<ImportAnswers['inspect']>>;
  readonly plan: (
    asked: { readonly databaseName: string; readonly table: number | null; readonly options: ImportOptions },
    onProgress?: (progress: Progress) => void,
  ) => Promise<Result<ImportAnswers['plan']>>;
  readonly rows: (verdict: Verdict | null, from: number, count: number) => Promise<Result<ImportAnswers['rows']>>;
  readonly refused: () => Promise<Result<Blob>>;
  readonly commit: (
    asked: { readonly databaseName: string; readonly fileName: string },
    onProgress?: (progress: Progress) => void,
  ) => Promise<Result<ImportAnswers['commit']>>;
  /** Stops what is being done; its answer is then `importCancelled`. */
  readonly cancel: () => void;
  /** Ends the worker. Everything still asked is cancelled. */
  readonly close: () => void;
}

/** Numbers requests and hands each reply to the one who waits for it. */
class WorkerPost {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(worker: Worker) {
    this.worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.hear(data));
    worker.addEventListener('error', (event) => this.endAll(event.message));
  }

  async ask<Q extends Question>(
    asked: Asked<Q>,
    onProgress?: (progress: Progress) => void,
  ): Promise<Result<ImportAnswers[Q]>> {
    this.last++;
    const id = this.last;
    const result = await new Promise<Result<unknown>>((take) => {
      this.waiting.set(id, { take, onProgress });
      this.worker.postMessage({ ...asked, id });
    });
    return result.ok ? ok(answerSchemas[asked.type as Q].parse(result.value) as ImportAnswers[Q]) : result;
  }

  cancel(): void {
    this.worker.postMessage({ type: 'cancel' });
  }

  close(): void {
    this.worker.terminate();
    for (const { take } of this.waiting.values()) take(failed([error('importCancelled')]));
    this.waiting.clear();
  }

  private hear(data: unknown): void {
    const reply = replySchema.parse(data);
    const waiting = this.waiting.get(reply.id);
    if (reply.type === 'progress') {
      waiting?.onProgress?.(reply.progress);
      return;
    }
    this.waiting.delete(reply.id);
    if (reply.type === 'done') waiting?.take(ok(reply.value));
    else if (reply.type === 'cancelled') waiting?.take(failed([error('importCancelled')]));
    else waiting?.take(failed([error(reply.code, undefined, reply.params)]));
  }

  private endAll(detail: string): void {
    for (const { take } of this.waiting.values()) take(failed([error('importBroken', undefined, { detail })]));
    this.waiting.clear();
  }
}

/** Starts an import worker. */
export const startImport = (): ImportClient => {
  const post = new WorkerPost(new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' }));
  return {
    unpack: (file) => post.ask<'unpack'>({ type: 'unpack', file }),
    inspect: (file, said, onProgress) => post.ask<'inspect'>({ type: 'inspect', file, ...said }, onProgress),
    plan: (asked, onProgress) => post.ask<'plan'>({ type: 'plan', ...asked }, onProgress),
    rows: (verdict, from, count) => post.ask<'rows'>({ type: 'rows', verdict, from, count }),
    refused: () => post.ask<'refused'>({ type: 'refused' }),
    commit: (asked, onProgress) => post.ask<'commit'>({ type: 'commit', ...asked }, onProgress),
    cancel: () => post.cancel(),
    close: () => post.close(),
  };
};
