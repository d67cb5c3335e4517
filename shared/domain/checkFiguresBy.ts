/** The figures of the daily checks told apart: by machine, by shift, by person, by day. */
import type { Check } from './check.ts';
import { type BoardCell, type BoardFleet, keeperName } from './checkBoard.ts';
import { type CheckFigures, checkFigures, type FiguresInput } from './checkFigures.ts';
import { grouped } from './undoState.ts';

/** Ways to tell the figures apart. By `person`: who made the check; of one not made, who looks after the machine. */
export const figureKeys = ['machine', 'shift', 'person', 'day'] as const;

/** A way to tell the figures apart. */
export type FigureKey = (typeof figureKeys)[number];

const nameFor = ({ equipmentId }: BoardCell, { equipment, people }: BoardFleet): string => {
  const machine = equipment.get(equipmentId);
  return machine === undefined ? '' : keeperName(machine, people);
};

const keyOf = (cell: BoardCell, by: FigureKey, fleet: BoardFleet): string => {
  switch (by) {
    case 'machine':
      return cell.equipmentId;
    case 'shift':
      return cell.shiftId;
    case 'day':
      return cell.day;
    case 'person':
      return cell.check?.operatorName ?? nameFor(cell, fleet);
  }
};

const ownKeyOf = ({ equipmentId, shiftId, day, operatorName }: Check, by: FigureKey): string =>
  ({ machine: equipmentId, shift: shiftId, day, person: operatorName })[by];

/**
 * The figures by machine (id), shift (id; empty: any), person (name; empty: nobody) or day; groups in which nothing was due
 * and nothing done are left out. They add up to the figures of the whole: a check counts where its cell of the board does.
 */
export const figuresBy = (
  cells: readonly BoardCell[],
  by: FigureKey,
  input: FiguresInput,
): ReadonlyMap<string, CheckFigures> => {
  const cellOf = new Map(cells.flatMap((cell) => (cell.check === null ? [] : [[cell.check.id, cell] as const])));
  const keyOfCheck = (check: Check): string => {
    const cell = cellOf.get(check.id);
    return cell === undefined ? ownKeyOf(check, by) : keyOf(cell, by, input.fleet);
  };
  const groups = grouped(cells, (cell) => keyOf(cell, by, input.fleet));
  const checks = grouped(input.checks, keyOfCheck);
  return new Map(
    [...new Set([...groups.keys(), ...checks.keys()])].flatMap((key) => {
      const figures = checkFigures(groups.get(key) ?? [], { ...input, checks: checks.get(key) ?? [] });
      return figures.discipline.due === 0 && figures.done === 0 ? [] : [[key, figures] as const];
    }),
  );
};
