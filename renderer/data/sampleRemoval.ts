/** Takes the sample workshop out, as the screens do. */
import type { Result } from '#kernel/result.ts';
import { removeSample } from './commands/removeSample.ts';
import { afterCopy } from './safetyCopy.ts';

/** Takes the sample workshop out after a copy was made: what a user wrote among it goes with it. */
export const takeSampleOut = (_input: null, confirmed: readonly string[] = []): Promise<Result<number>> =>
  afterCopy('removal', confirmed, removeSample);
