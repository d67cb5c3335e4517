import { loadingState } from '#data/sample.ts';
import { runSealed } from '#data/sealing.ts';
import type { Language } from '#domain/language.ts';
import type { Result } from '#kernel/result.ts';
import { decideLoadSample } from '#templates/sampleLoading.ts';
import { type SampleRows, sampleTables } from '#templates/sampleRows.ts';
import { sampleWorkshop } from '#templates/sampleWorkshop.ts';

/** Takes in the sample workshop, with names and places in the language; answers how many machines it has. */
export const loadSample = (
  { language }: { readonly language: Language },
  confirmed?: readonly string[],
): Promise<Result<number>> => {
  // Decided twice, made once.
  let rows: SampleRows | null = null;
  return runSealed({
    name: 'loadSample',
    tables: sampleTables,
    confirmed,
    isBulk: true,
    load: loadingState,
    decide: (state, context) => {
      rows ??= sampleWorkshop(context, language);
      return decideLoadSample(state, rows, context);
    },
  });
};
