import type { Board, BoardCell, BoardRow, BoardState } from '#domain/checkBoard.ts';

/** A check of the day that no sheet was entered for. */
export interface Awaited extends Pick<BoardRow, 'equipment'> {
  readonly cell: BoardCell;
}

const awaited: readonly BoardState[] = ['missing', 'expected', 'open', 'stoodDown'];

/** Checks of a day for which a sheet may lie on the desk, by machine. One begun at the shared screen may go on on paper. */
export const awaitedSheets = ({ rows }: Pick<Board, 'rows'>): readonly Awaited[] =>
  rows.flatMap(({ equipment, cells }) =>
    cells.filter(({ state }) => awaited.includes(state)).map((cell) => ({ equipment, cell })),
  );
