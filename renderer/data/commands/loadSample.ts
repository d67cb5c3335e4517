import { loadingState } from '#data/sample.ts';
import { runSealed } from '#data/sealing.ts';
import type { Language } from '#domain/language.ts';
import type { Result } from '#kernel/result.ts';
import { decideLoadSample } from '#templates/sampleLoading.ts';
import { sampleTables } from '#templates/sampleRows.ts';

/** Takes in the sample workshop, with names and places in the language; answers how many machines it has. */
export const loadSample = (
  input: { readonly language: Language },
  confirmed?: readonly string[],
): Promise<Result<number>> =>
  runSealed({
    name: 'loadSample',
    tables: sampleTables,
    confirmed,
    isBulk: true,
    load: loadingState,
    decide: (state, context) => decideLoadSample(state, input, context),
  });
