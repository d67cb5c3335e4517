/** The window's side of the levelling worker: one call levels one problem, and can be stopped at any moment. */
import type { LevellingPlan, LevellingProblem } from '#domain/levellingProblem.ts';
import { error, failed, ok, type Result } from '#kernel/result.ts';
import { type LevellingState, levellingReplySchema } from './levellingMessages.ts';

/** The best plan so far: `weeks` in the order of the visits, and the same by key. */
export interface LevellingAnswer extends LevellingState {
  readonly plan: LevellingPlan;
  /** Why it is the last: the time was over or nothing can be better, or it was stopped, or the worker broke off. */
  readonly ended: 'done' | 'stopped' | 'broken';
}

/** How a problem is levelled. */
export interface LevellingOptions {
  /** The longest it may take, in milliseconds. */
  readonly limitMs: number;
  readonly onProgress: (state: LevellingState) => void;
  /** Stops it at once; the answer is then the best plan so far. */
  readonly signal: AbortSignal;
}

const answerOf = (
  { visits }: LevellingProblem,
  state: LevellingState,
  ended: LevellingAnswer['ended'],
): LevellingAnswer => ({
  ...state,
  ended,
  plan: { weeks: new Map(visits.map(({ key, now }, i) => [key, state.weeks[i] ?? now])) },
});

/**
 * Levels a problem in a worker of its own. Stopped or broken off, it answers with the best plan it had told of;
 * problems, when there was none yet: `levellingStopped`, `levellingBroken`.
 */
export const level = (problem: LevellingProblem, options: LevellingOptions): Promise<Result<LevellingAnswer>> => {
  const { limitMs, onProgress, signal } = options;
  if (signal.aborted) return Promise.resolve(failed([error('levellingStopped')]));
  const worker = new Worker(new URL('./levellingWorker.ts', import.meta.url), { type: 'module' });
  let best: LevellingState | null = null;
  return new Promise<Result<LevellingAnswer>>((resolve) => {
    const end = (result: Result<LevellingAnswer>): void => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
      resolve(result);
    };
    const stop = (): void =>
      end(best === null ? failed([error('levellingStopped')]) : ok(answerOf(problem, best, 'stopped')));
    const breakOff = (detail: string): void =>
      end(
        best === null
          ? failed([error('levellingBroken', undefined, { detail })])
          : ok(answerOf(problem, best, 'broken')),
      );
    signal.addEventListener('abort', stop);
    worker.addEventListener('error', (event) => breakOff(event.message));
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const reply = levellingReplySchema.parse(data);
      if (reply.type === 'failed') return breakOff(reply.detail);
      if (reply.type === 'done') return end(ok(answerOf(problem, reply.state, 'done')));
      best = reply.state;
      onProgress(reply.state);
    });
    worker.postMessage({ problem, limitMs });
  });
};
