import type { Part, PartMove } from '#domain/part.ts';
import { roundedCost, stockValue } from '#domain/partCost.ts';
import type { PartDemand } from '#domain/partDemand.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { byPartNumber, partMatches } from '#widgets/partChoices.ts';

/** What the list can be narrowed to. */
export const partFilters = ['all', 'toOrder', 'low', 'archived'] as const;

/** One of them. */
export type PartFilter = (typeof partFilters)[number];

/** How a part stands: by shape and word, the worst first. */
export type PartState = 'archived' | 'out' | 'short' | 'low' | 'falling' | 'enough';

/** How a part stands. `out`: nothing lies there though it is needed or watched; `falling`: needs to come bring it to its level. */
export const partState = ({ part, stock, needed, shortOn, isLow, toOrder }: PartDemand): PartState => {
  if (part.archivedOn !== null) return 'archived';
  if (stock < 0 || (stock === 0 && (needed > 0 || isLow))) return 'out';
  if (shortOn !== null) return 'short';
  if (isLow) return 'low';
  return toOrder > 0 ? 'falling' : 'enough';
};

const isIn = ({ part, toOrder, isLow }: PartDemand, filter: PartFilter): boolean => {
  if (filter === 'archived') return part.archivedOn !== null;
  if (part.archivedOn !== null) return false;
  return filter === 'all' || (filter === 'low' ? isLow : toOrder > 0);
};

/** The filter an address asks for; what it does not know it takes as not given. */
export const filterIn = (params: URLSearchParams): PartFilter =>
  partFilters.find((filter) => filter === params.get('show')) ?? 'all';

/** The parts that answer to filter and search, by number, and how many there are under each filter. */
export const filteredParts = (demands: readonly PartDemand[], filter: PartFilter, query: string) => {
  const found = query.trim() === '' ? demands : demands.filter(({ part }) => partMatches(part, query.trim()));
  const count = (each: PartFilter): number => found.filter((demand) => isIn(demand, each)).length;
  const counts: Readonly<Record<PartFilter, number>> = {
    all: count('all'),
    toOrder: count('toOrder'),
    low: count('low'),
    archived: count('archived'),
  };
  const rows = found.filter((demand) => isIn(demand, filter)).sort((a, b) => byPartNumber(a.part, b.part));
  return { rows, counts };
};

/** What all stock is worth, and of how many parts in stock no price is known. */
export interface StockWorth {
  readonly amount: number;
  readonly unpriced: number;
}

interface KeptValue {
  readonly unitCost: number | null;
  readonly on: CalendarDate;
  readonly value: number | null;
}

/** A part's list of moves is the same object until it has another: after a write one part is valued anew. */
const kept = new WeakMap<readonly PartMove[], KeptValue>();

const worthOf = (part: Part, moves: readonly PartMove[], on: CalendarDate): number | null => {
  const known = kept.get(moves);
  if (known !== undefined && known.on === on && known.unitCost === part.unitCost) return known.value;
  const value = stockValue(part, moves, on);
  kept.set(moves, { unitCost: part.unitCost, on, value });
  return value;
};

/** The worth of the parts in use on a day. */
export const stockWorth = (
  parts: readonly Part[],
  movesOf: (id: Part['id']) => readonly PartMove[],
  on: CalendarDate,
): StockWorth => {
  const values = parts
    .filter(({ archivedOn }) => archivedOn === null)
    .map((part) => worthOf(part, movesOf(part.id), on));
  return {
    amount: roundedCost(values.reduce<number>((sum, value) => sum + (value ?? 0), 0)),
    unpriced: values.filter((value) => value === null).length,
  };
};

/** The lines of the purchase list: what is to be ordered, by supplier and number. */
export const purchaseLines = (demands: readonly PartDemand[]): readonly PartDemand[] =>
  demands
    .filter(({ toOrder }) => toOrder > 0)
    .toSorted((a, b) => a.part.supplier.localeCompare(b.part.supplier) || byPartNumber(a.part, b.part));

/** What the lines cost together, and how many have no price. */
export const purchaseTotal = (lines: readonly PartDemand[]): StockWorth => ({
  amount: roundedCost(lines.reduce((sum, { cost }) => sum + (cost ?? 0), 0)),
  unpriced: lines.filter(({ cost }) => cost === null).length,
});
