import { runCheckStep, takeOnStateOf } from '#data/checkRecords.ts';
import type { Check } from '#domain/check.ts';
import { decideEnterPaper, type PaperInput } from '#domain/checkPaper.ts';
import { reportCounterId } from '#domain/defectMaking.ts';
import type { Result } from '#kernel/result.ts';

/** Enters a check that was filled in on paper, whole. */
export const enterPaperCheck = (input: PaperInput, confirmed?: readonly string[]): Promise<Result<Check['id']>> =>
  runCheckStep({
    name: 'enterPaperCheck',
    tables: [
      'equipment',
      'checkTemplates',
      'checkRevisions',
      'checks',
      'people',
      'qualifications',
      'standDowns',
      'meters',
      'readings',
      'settings',
      'defects',
      'counters',
    ],
    confirmed,
    load: async (db, context) => {
      const state = await takeOnStateOf(db, input);
      const isSample = state.equipment?.isSample ?? false;
      return { ...state, counter: (await db.counters.get(reportCounterId({ isSample }, context))) ?? null };
    },
    decide: (state, context) => decideEnterPaper(state, input, context),
  });
