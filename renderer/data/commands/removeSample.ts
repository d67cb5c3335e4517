import { runCommand } from '#data/command.ts';
import { removalState } from '#data/sample.ts';
import type { Result } from '#kernel/result.ts';
import { decideRemoveSample } from '#templates/sampleLoading.ts';
import { sampleTables } from '#templates/sampleRows.ts';

/** Takes the sample workshop out and leaves what is the user's own; answers how many machines went. */
export const removeSample = (): Promise<Result<number>> =>
  runCommand({
    name: 'removeSample',
    tables: [...sampleTables, 'drafts', 'checks', 'settings'],
    isBulk: true,
    load: removalState,
    decide: decideRemoveSample,
  });
