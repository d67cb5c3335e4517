/** Entry of the levelling worker: levels one problem and tells on the way. It is stopped by being ended. */
import { type LevellingReply, levellingRequestSchema } from './levellingMessages.ts';
import { runLevelling } from './levellingRun.ts';
import { startSolver } from './levellingSolver.ts';

const reply = (message: LevellingReply): void => postMessage(message);

const answer = async (data: unknown): Promise<void> => {
  try {
    const { problem, limitMs } = levellingRequestSchema.parse(data);
    const state = await runLevelling(problem, {
      limitMs,
      random: Math.random,
      onState: (better) => reply({ type: 'state', state: better }),
      startSolver,
    });
    reply({ type: 'done', state });
  } catch (failure) {
    const detail = failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
    reply({ type: 'failed', detail });
  }
};

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  void answer(data);
});
