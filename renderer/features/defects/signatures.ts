import type { Defect } from '#domain/defect.ts';
import { isConfirmedBySame } from '#domain/repairConfirming.ts';

/** One signature of a report, given or still to be given. */
export interface Signature {
  readonly place: 'reporter' | 'repairer' | 'next' | 'review';
  /** What it says, where it says more than its place does. */
  readonly word: 'repaired' | 'notNeeded' | 'good' | 'refused' | null;
  readonly by: string;
  /** Null while it is not given. */
  readonly at: string | null;
  readonly note: string;
  readonly isRefused: boolean;
  /** The next operator is who repaired: nobody else could take the machine on. */
  readonly isSame: boolean;
}

const open = { word: null, by: '', at: null, note: '', isRefused: false, isSame: false } as const;

/** The signatures of a defect in the order they are given. A repair that was refused is still there to be seen. */
export const signatures = (defect: Defect): readonly Signature[] => {
  const { history, reportedBy, repair, confirmation, review } = defect;
  return [
    { ...open, place: 'reporter', by: reportedBy, at: history[0]?.at ?? null },
    repair === null
      ? { ...open, place: 'repairer' }
      : { ...open, place: 'repairer', word: repair.outcome, by: repair.by, at: repair.at, note: repair.note },
    confirmation === null
      ? { ...open, place: 'next' }
      : {
          place: 'next',
          word: confirmation.isGood ? 'good' : 'refused',
          by: confirmation.by,
          at: confirmation.at,
          note: confirmation.note,
          isRefused: !confirmation.isGood,
          isSame: isConfirmedBySame(defect),
        },
    review === null
      ? { ...open, place: 'review' }
      : { ...open, place: 'review', by: review.by, at: review.at, note: review.note },
  ];
};
