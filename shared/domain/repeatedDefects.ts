/**
 * Repeated defects: the same item of a check, or the same task of a programme, failing again on the same machine within a
 * number of days. What was reported in free words is never taken for a repeat: words are no key.
 */
import { daysBetween } from '#kernel/calendarDate.ts';
import type { Defect } from './defect.ts';
import type { Programme } from './programme.ts';
import { grouped } from './undoState.ts';
import type { WorkOrder } from './workOrder.ts';

/** What repeats are found by. */
export interface RepeatRules {
  /** Days between two reports, inclusive, within which the later is a repeat of the earlier. */
  readonly repeatDays: number;
  /** The programme of the order on which a defect was found; null for one that is no service. */
  readonly programmeOf: (orderId: WorkOrder['id']) => Programme['id'] | null;
}

/** Defects of the same cause near one defect. */
export interface Repeats {
  /** Reported before it, oldest first; where there is one, the defect is a repeat. */
  readonly earlier: readonly Defect[];
  /** Reported after it, oldest first. */
  readonly later: readonly Defect[];
}

/** What failed, as a key: the same for the same item or task of one machine; null when it cannot be told. */
export const causeOf = (defect: Defect, { programmeOf }: Pick<RepeatRules, 'programmeOf'>): string | null => {
  const { equipmentId, checkItemId, foundOrderId, foundTaskId } = defect;
  if (checkItemId !== null) return `${equipmentId} item ${checkItemId}`;
  if (foundOrderId === null || foundTaskId === null) return null;
  const programmeId = programmeOf(foundOrderId);
  return programmeId === null ? null : `${equipmentId} task ${programmeId} ${foundTaskId}`;
};

const inOrder = (a: Defect, b: Defect): number =>
  a.reportedOn === b.reportedOn ? (a.id < b.id ? -1 : 1) : a.reportedOn < b.reportedOn ? -1 : 1;

/** Of each defect that has any, the others of the same cause within `repeatDays` of it. Rejected ones count for nothing. */
export const repeatsAmong = (defects: readonly Defect[], rules: RepeatRules): ReadonlyMap<Defect['id'], Repeats> => {
  const told = defects.filter(({ state }) => state !== 'rejected').toSorted(inOrder);
  const found = new Map<Defect['id'], Repeats>();
  for (const [cause, same] of grouped(told, (defect) => causeOf(defect, rules))) {
    if (cause === null || same.length === 1) continue;
    for (const [i, defect] of same.entries()) {
      const isNear = (other: Defect): boolean =>
        Math.abs(daysBetween(defect.reportedOn, other.reportedOn)) <= rules.repeatDays;
      const repeats = { earlier: same.slice(0, i).filter(isNear), later: same.slice(i + 1).filter(isNear) };
      if (repeats.earlier.length + repeats.later.length > 0) found.set(defect.id, repeats);
    }
  }
  return found;
};
