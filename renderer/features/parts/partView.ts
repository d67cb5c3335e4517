import type { Part, PartMove } from '#domain/part.ts';
import type { PartNeed } from '#domain/partNeeds.ts';
import type { Programme, ProgrammeLevel, ProgrammeRevision, Task } from '#domain/programme.ts';
import { revisionInForce } from '#domain/programmeRevisions.ts';
import { inOrderOfTime, sumOfQuantities } from '#domain/stock.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** A move with the stock after it. */
export interface MoveRow {
  readonly move: PartMove;
  readonly after: number;
}

/** The moves of a part, the latest first, each with the stock it left behind. */
export const moveRows = (moves: readonly PartMove[]): readonly MoveRow[] => {
  let after = 0;
  return inOrderOfTime(moves)
    .map((move) => {
      after = sumOfQuantities([after, move.quantity]);
      return { move, after };
    })
    .reverse();
};

/** A need with what is left once it is met. */
export interface NeedRow {
  readonly need: PartNeed;
  readonly left: number;
}

/** The needs of a part by day, each with what it leaves of the stock. */
export const needRows = (needs: readonly PartNeed[], stock: number): readonly NeedRow[] => {
  let left = stock;
  return needs.map((need) => {
    left = sumOfQuantities([left, -need.quantity]);
    return { need, left };
  });
};

/** A task that asks for a part. */
export interface TaskUse {
  readonly programme: Programme;
  readonly level: ProgrammeLevel;
  readonly task: Task;
  readonly quantity: number;
}

/** The programmes there are. */
export interface ProgrammeRows {
  readonly programmes: ReadonlyMap<Programme['id'], Programme>;
  readonly revisionsOf: (id: Programme['id']) => readonly ProgrammeRevision[];
}

/** The tasks of the programmes in use, as in force on a day, that ask for a part. */
export const taskUses = (
  id: Part['id'],
  { programmes, revisionsOf }: ProgrammeRows,
  on: CalendarDate,
): readonly TaskUse[] =>
  [...programmes.values()]
    .filter(({ archivedOn }) => archivedOn === null)
    .flatMap((programme) =>
      (revisionInForce(revisionsOf(programme.id), on)?.levels ?? []).flatMap((level) =>
        level.tasks.flatMap((task) =>
          task.parts
            .filter(({ partId }) => partId === id)
            .map(({ quantity }) => ({ programme, level, task, quantity })),
        ),
      ),
    );
