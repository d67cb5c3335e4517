import type { Part, PartMove } from '#domain/part.ts';
import type { CountSheet } from '#domain/partMoving.ts';
import { lotsOf, movesUntil, sumOfQuantities } from '#domain/stock.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { byPartNumber } from '#widgets/partChoices.ts';

/** A line of the sheet: a lot of a part, or the part itself when it has none. */
export interface CountLine {
  readonly key: string;
  readonly part: Part;
  readonly lot: string;
  /** Stock by the records at the end of the day. */
  readonly onRecord: number;
}

const byPlace = (a: Part, b: Part): number =>
  a.location.localeCompare(b.location, 'en', { numeric: true }) || byPartNumber(a, b);

const linesOf = (part: Part, moves: readonly PartMove[]): readonly CountLine[] => {
  const held = lotsOf(moves).filter(({ quantity }) => quantity !== 0);
  const lots = held.length === 0 ? [{ lot: '', quantity: 0 }] : held;
  return lots.map(({ lot, quantity }) => ({ key: `${part.id} ${lot}`, part, lot, onRecord: quantity }));
};

/** The lines of a sheet of all parts in use, by the place where they lie, then by number; a lot with anything left has its own. */
export const countLines = (
  parts: Iterable<Part>,
  movesOf: (id: Part['id']) => readonly PartMove[],
  on: CalendarDate,
): readonly CountLine[] =>
  [...parts]
    .filter(({ archivedOn }) => archivedOn === null)
    .sort(byPlace)
    .flatMap((part) => linesOf(part, movesUntil(movesOf(part.id), on)));

/** What was written beside the lines, by key. */
export type Counted = ReadonlyMap<string, number>;

/** How far a count is from the records; null where nothing was written. */
export const differenceOf = ({ key, onRecord }: CountLine, counted: Counted): number | null => {
  const found = counted.get(key);
  return found === undefined ? null : sumOfQuantities([found, -onRecord]);
};

/** The lines that were counted, as they are entered. */
export const sheetLines = (lines: readonly CountLine[], counted: Counted): CountSheet['lines'] =>
  lines.flatMap(({ key, part, lot }) => {
    const found = counted.get(key);
    return found === undefined ? [] : [{ partId: part.id, lot, counted: found }];
  });
