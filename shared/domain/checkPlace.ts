/** The place of a check: one machine, one template, one shift of one working day; and what speaks against a check there. */
import { confirm, error, type Problem } from '#kernel/result.ts';
import type { Check } from './check.ts';
import { checkRevisionInForce } from './checkRevisions.ts';
import type { CheckRevision, CheckTemplate } from './checkTemplate.ts';
import type { Context } from './context.ts';
import type { Equipment } from './equipment.ts';
import { archivedProblems } from './orderMaking.ts';
import type { Person } from './person.ts';
import type { Settings } from './settings.ts';
import { shiftRulesOn } from './shiftCalendar.ts';

/** Which machine, template, shift and working day. */
export type CheckPlace = Pick<Check, 'equipmentId' | 'checkTemplateId' | 'day' | 'shiftId' | 'operatorId'>;

/** What is known of the place; null where there is no such row. */
export interface CheckSlotState {
  readonly equipment: Equipment | null;
  readonly template: CheckTemplate | null;
  /** Revisions of the template. */
  readonly revisions: readonly CheckRevision[];
  /** Checks of the machine on the working day. */
  readonly checks: readonly Check[];
  readonly operator: Person | null;
  readonly settings: Settings;
}

/** Whether the check is of this machine, template, shift and day. */
export const sameSlot = (check: Check, place: Omit<CheckPlace, 'operatorId'>): boolean =>
  check.equipmentId === place.equipmentId &&
  check.checkTemplateId === place.checkTemplateId &&
  check.day === place.day &&
  check.shiftId === place.shiftId;

const operatorProblems = ({ operator }: CheckSlotState, { operatorId }: CheckPlace): readonly Problem[] =>
  operatorId !== null && (operator === null || operator.archivedOn !== null) ? [error('personGone', 'operatorId')] : [];

/** Two who check one machine in one shift must know of each other. */
const otherProblems = ({ checks }: CheckSlotState, place: CheckPlace): readonly Problem[] => {
  const here = checks.filter((check) => sameSlot(check, place));
  const open = here.find(({ state }) => state === 'open');
  if (open !== undefined) {
    return open.operatorId === place.operatorId
      ? []
      : [confirm('checkOpenByOther', undefined, { name: open.operatorName })];
  }
  const done = here.find(({ state }) => state === 'done');
  return done === undefined ? [] : [confirm('checkDoneAlready', undefined, { name: done.operatorName })];
};

/**
 * Problems of a check at this place: `rowGone`, `equipmentArchived`, `checkTemplateArchived`, `checkWithoutRevision` (none
 * is in force that day), `shiftUnknown`, `checkInFuture`, `personGone`; to confirm `checkOpenByOther` and
 * `checkDoneAlready` (param `name`).
 */
export const placeProblems = (
  state: CheckSlotState,
  place: CheckPlace,
  { today }: Pick<Context, 'today'>,
): readonly Problem[] => {
  const { equipment, template, revisions, settings } = state;
  if (equipment === null || template === null) return [error('rowGone')];
  const isShift =
    place.shiftId === '' || shiftRulesOn(settings, place.day).shifts.some(({ id }) => id === place.shiftId);
  return [
    ...archivedProblems(equipment),
    ...(template.archivedOn === null ? [] : [error('checkTemplateArchived', 'checkTemplateId')]),
    ...(checkRevisionInForce(revisions, place.day) === null ? [error('checkWithoutRevision', 'checkTemplateId')] : []),
    ...(isShift ? [] : [error('shiftUnknown', 'shiftId')]),
    ...(place.day > today ? [error('checkInFuture', 'day')] : []),
    ...operatorProblems(state, place),
    ...otherProblems(state, place),
  ];
};
