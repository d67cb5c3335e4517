import { useState } from 'react';
import { answerItem } from '#data/commands/answerItem.ts';
import { confirmInCheck } from '#data/commands/confirmInCheck.ts';
import { giveVerdict } from '#data/commands/giveVerdict.ts';
import type { Check, CheckVerdict } from '#domain/check.ts';
import type { Answered, AnswerInput } from '#domain/checkAnswering.ts';
import type { Defect } from '#domain/defect.ts';
import type { Result } from '#kernel/result.ts';
import { useDeed } from './useDeed.ts';

/**
 * What an operator does in a check, one step after another. Busy until the screen shows what was saved: a tap meant for the
 * next item never lands on this one.
 */
export const useCheckDeeds = ({ id: checkId, rev }: Check) => {
  const deed = useDeed();
  const [awaited, setAwaited] = useState(0);
  const isBusy = deed.isRunning || rev < awaited;
  const step = async <I>(
    command: (input: I, confirmed?: readonly string[]) => Promise<Result<Answered>>,
    input: I,
  ): Promise<Answered | null> => {
    if (isBusy) return null;
    const answered = await deed.run(command, input);
    if (answered !== null) setAwaited(answered.rev);
    return answered;
  };
  return {
    ...deed,
    isBusy,
    answer: (input: Omit<AnswerInput, 'rev'>) => step(answerItem, { checkId, rev, ...input }),
    judge: (sectionId: string, verdict: CheckVerdict) => step(giveVerdict, { checkId, rev, sectionId, verdict }),
    confirmRepair: (defectId: Defect['id'], isGood: boolean) =>
      step(confirmInCheck, { checkId, rev, defectId, isGood, note: '' }),
  };
};

/** What an operator does in a check. */
export type CheckDeeds = ReturnType<typeof useCheckDeeds>;
