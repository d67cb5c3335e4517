/** Which sheets of a day are printed. */
import type { Check } from '#domain/check.ts';
import type { Board, BoardCell, BoardRow } from '#domain/checkBoard.ts';

/** What is asked for: one machine, one check, or the whole day; blank or filled. */
export interface SheetsAsked {
  readonly machine: string | null;
  readonly check: string | null;
  readonly isFilled: boolean;
}

/** One sheet: of which machine, by which form, in which shift; blank without a check. */
export interface SheetOf
  extends Pick<BoardRow, 'equipment' | 'keeper'>,
    Pick<BoardCell, 'checkTemplateId' | 'shiftId'> {
  readonly check: Check | null;
}

/** Blank sheets are for machines that may run: one that stands down gets one only when it is asked for by name. */
const isToCome = ({ state, check }: BoardCell, machine: string | null): boolean =>
  check === null && (machine !== null || state !== 'stoodDown');

/**
 * The sheets by machine. Filled: each check of the day, also one that another of the same shift hides on the board.
 * Blank: each check that is still to come, or was missed.
 */
export const sheetsOf = (
  { rows }: Board,
  checks: readonly Check[],
  { machine, check, isFilled }: SheetsAsked,
): readonly SheetOf[] =>
  rows
    .filter(({ equipment }) => machine === null || equipment.id === machine)
    .flatMap(({ equipment, keeper, cells }): readonly SheetOf[] => {
      if (!isFilled) {
        return cells
          .filter((cell) => isToCome(cell, machine))
          .map(({ checkTemplateId, shiftId }) => ({ equipment, keeper, checkTemplateId, shiftId, check: null }));
      }
      return checks
        .filter(({ id, equipmentId }) => equipmentId === equipment.id && (check === null || id === check))
        .map((one) => ({ equipment, keeper, checkTemplateId: one.checkTemplateId, shiftId: one.shiftId, check: one }));
    });
