/**
 * What the audit trail keeps of a step of a check. A check is saved at every tap: whole rows before and after would fill the
 * trail with the same answers over and over, twenty times a check.
 */
import type { Check, ItemAnswer } from './check.ts';
import { isSame } from './undoContent.ts';

/** The columns by which the row is known, and those that differ. */
type CheckPart = Pick<Check, 'id' | 'rev' | 'equipmentId'> & Partial<Check>;

const onlyIn = (answers: readonly ItemAnswer[], others: readonly ItemAnswer[]): ItemAnswer[] =>
  answers.filter((answer) => !others.some((other) => isSame(answer, other)));

const part = (check: Check, other: Check): CheckPart => {
  const { id, rev, equipmentId, updatedAt: _updated, answers, ...rest } = check;
  const differing = Object.entries(rest).filter(([column, value]) => !isSame(value, other[column as keyof Check]));
  const changed = onlyIn(answers, other.answers);
  return {
    id,
    rev,
    equipmentId,
    ...Object.fromEntries(differing),
    ...(changed.length === 0 ? {} : { answers: changed }),
  };
};

/** Of both states of a check the columns that differ, and of the answers those that differ. */
export const checkDifference = (
  before: Check,
  after: Check,
): { readonly before: CheckPart; readonly after: CheckPart } => ({
  before: part(before, after),
  after: part(after, before),
});
