/** What the board shows: its columns, which machines are meant, and how many checks were answered. */
import type { Board, BoardCell, BoardCounts, BoardRow, BoardState } from '#domain/checkBoard.ts';
import { boardCounts, boardStates } from '#domain/checkBoard.ts';
import { type Discipline, disciplineOf } from '#domain/checkFigures.ts';
import type { Shift } from '#domain/checksSettings.ts';
import { byCode, type EquipmentKind, equipmentKinds } from '#domain/equipment.ts';
import { addDays, type CalendarDate, isCalendarDate, weekdayOf } from '#kernel/calendarDate.ts';

/** What is shown: narrowed to a depot, a kind, a state; null: all. */
export interface BoardFilter {
  readonly depot: string | null;
  readonly kind: EquipmentKind | null;
  readonly state: BoardState | null;
}

/** What an address asks for; what it does not know is left out. */
export const filterIn = (params: URLSearchParams): BoardFilter => ({
  depot: params.get('depot'),
  kind: equipmentKinds.find((kind) => kind === params.get('kind')) ?? null,
  state: boardStates.find((state) => state === params.get('state')) ?? null,
});

/** Whether anything is left out. */
export const isNarrowed = ({ depot, kind, state }: BoardFilter): boolean =>
  depot !== null || kind !== null || state !== null;

/** The day an address asks for, else today. */
export const dayIn = (params: URLSearchParams, today: CalendarDate): CalendarDate => {
  const asked = params.get('day') ?? '';
  return isCalendarDate(asked) ? asked : today;
};

/** The seven days of the week of a day, Monday first. */
export const weekOf = (day: CalendarDate): readonly CalendarDate[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => addDays(day, weekday - weekdayOf(day)));

const ofPlace = ({ equipment }: BoardRow, { depot, kind }: BoardFilter): boolean =>
  (depot === null || equipment.depot === depot) && (kind === null || equipment.kind === kind);

/** The rows meant, and the counts over depot and kind whatever state is chosen. */
export const shownRows = (
  rows: readonly BoardRow[],
  filter: BoardFilter,
): { readonly rows: readonly BoardRow[]; readonly counts: BoardCounts } => {
  const placed = rows.filter((row) => ofPlace(row, filter));
  const { state } = filter;
  return {
    rows: state === null ? placed : placed.filter(({ cells }) => cells.some((cell) => cell.state === state)),
    counts: boardCounts(placed.flatMap(({ cells }) => cells)),
  };
};

/** Depots and kinds of the machines on the board, for its filters. */
export const choicesOf = (
  rows: readonly BoardRow[],
): { readonly depots: readonly string[]; readonly kinds: readonly EquipmentKind[] } => {
  const kinds = new Set(rows.map(({ equipment }) => equipment.kind));
  const depots = new Set(rows.map(({ equipment }) => equipment.depot).filter((depot) => depot !== ''));
  return { depots: [...depots].sort(), kinds: equipmentKinds.filter((kind) => kinds.has(kind)) };
};

/** Shifts that have a cell, in their order; `null` stands for cells of no shift, and of one that is no longer set. */
export const shiftColumns = (rows: readonly BoardRow[], shifts: readonly Shift[]): readonly (Shift | null)[] => {
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ shiftId }) => shiftId)));
  const known = shifts.filter(({ id }) => used.has(id)).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const hasOthers = [...used].some((id) => !known.some((shift) => shift.id === id));
  return hasOthers ? [...known, null] : known;
};

/** The cells of a row in a column. */
export const cellsIn = (
  { cells }: BoardRow,
  column: Shift | null,
  columns: readonly (Shift | null)[],
): readonly BoardCell[] =>
  cells.filter(({ shiftId }) =>
    column === null ? !columns.some((shift) => shift?.id === shiftId) : shiftId === column.id,
  );

/** Names a cell of a day. */
export const cellKey = ({ equipmentId, checkTemplateId, shiftId }: Omit<BoardCell, 'state'>): string =>
  `${equipmentId} ${checkTemplateId} ${shiftId}`;

/** A machine over several days: its cells by day, in the order of the days. */
export interface WeekRow extends Pick<BoardRow, 'equipment' | 'keeper'> {
  readonly days: readonly (readonly BoardCell[])[];
  readonly discipline: Discipline;
}

/** The boards of several days as one, machines by the order of the first board that has them. */
export const weekRows = (
  boards: readonly Board[],
  filter: BoardFilter,
  input: Parameters<typeof disciplineOf>[1],
): readonly WeekRow[] => {
  const machines = new Map<string, BoardRow>();
  for (const row of boards.flatMap(({ rows }) => rows)) {
    if (!machines.has(row.equipment.id) && ofPlace(row, filter)) machines.set(row.equipment.id, row);
  }
  const byDay = boards.map(({ rows }) => new Map(rows.map((row) => [row.equipment.id, row.cells])));
  return [...machines.values()]
    .map(({ equipment, keeper }): WeekRow => {
      const days = byDay.map((rows) => rows.get(equipment.id) ?? []);
      return { equipment, keeper, days, discipline: disciplineOf(days.flat(), input) };
    })
    .filter(({ days }) => filter.state === null || days.flat().some(({ state }) => state === filter.state))
    .toSorted((a, b) => byCode(a.equipment, b.equipment));
};
