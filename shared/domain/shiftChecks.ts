/** What stands in the way of the shifts of the settings: names that are not told apart, shifts that checks are expected in. */
import { error, type Problem } from '#kernel/result.ts';
import type { ChecksSettings, Shift } from './checksSettings.ts';
import type { CheckDuty } from './checkTemplate.ts';

/** The shifts that were there and are no more. */
export const shiftsRemoved = (before: readonly Shift[], after: readonly Shift[]): readonly Shift[] =>
  before.filter(({ id }) => !after.some((shift) => shift.id === id));

/** How many machines are expected to be checked in a shift. */
export const machinesInShift = (shiftId: string, duties: readonly CheckDuty[]): number =>
  new Set(
    duties
      .filter(({ shiftIds, endedOn }) => endedOn === null && shiftIds.includes(shiftId))
      .map(({ equipmentId }) => equipmentId),
  ).size;

/**
 * The problems of one shift beside the others; `path` stands before the field, as in `checks.shifts.0.`. Codes:
 * `shiftNameTaken` (param `name`).
 */
export const shiftProblems = (shift: Shift, others: readonly Shift[], path = ''): readonly Problem[] =>
  others.some(({ id, name }) => id !== shift.id && name.trim().toLowerCase() === shift.name.trim().toLowerCase())
    ? [error('shiftNameTaken', `${path}name`, { name: shift.name.trim() })]
    : [];

/**
 * The problems of the shifts about to be saved; `duties` are all there are. `shiftNameTaken`, and `shiftInUse` (params
 * `name`, `count`) for each shift removed in which checks of machines are expected.
 */
export const shiftsProblems = (
  { shifts }: Pick<ChecksSettings, 'shifts'>,
  before: readonly Shift[],
  duties: readonly CheckDuty[],
): readonly Problem[] => [
  ...shifts.flatMap((shift, i) => shiftProblems(shift, shifts, `checks.shifts.${i}.`)),
  ...shiftsRemoved(before, shifts).flatMap(({ id, name }) => {
    const count = machinesInShift(id, duties);
    return count === 0 ? [] : [error('shiftInUse', undefined, { name, count })];
  }),
];
