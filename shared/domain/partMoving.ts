/** Parts coming in, going to scrap, and being counted. What an order takes is in `partUse.ts`. */
import { z } from 'zod';
import { confirm, error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow } from './change.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import type { Part, PartMove } from './part.ts';
import { unitCostOf } from './partCost.ts';
import { calendarDateSchema, idSchema, lineSchema } from './record.ts';
import { groupedBy, movesOfLot, movesUntil, stockOf, sumOfQuantities, wholeQuantity } from './stock.ts';

/** What a decision about stock is taken on: the parts named, with all their moves. */
export interface StockState {
  readonly parts: readonly Part[];
  readonly moves: readonly PartMove[];
}

/** A quantity that moves: above zero, in the part's unit. */
export const quantitySchema = z.number({ error: 'required' }).positive({ error: 'quantityNotPositive' }).max(1e9);

/** Which part, and of which lot (empty: none). */
export const partLineShape = { partId: idSchema<'Part'>(), lot: lineSchema(60) } as const;

const movementSchema = z.object({
  kind: z.enum(['received', 'scrapped']),
  on: calendarDateSchema,
  lines: z
    .array(z.object({ ...partLineShape, quantity: quantitySchema, unitCost: z.number().nonnegative().nullable() }))
    .min(1, { error: 'noPartsChosen' }),
  note: lineSchema(200),
});

/** Parts received or scrapped on a day. `unitCost` is what a unit was bought at; of scrap it is reckoned. */
export type Movement = Readonly<z.input<typeof movementSchema>>;

const countSchema = z.object({
  on: calendarDateSchema,
  lines: z
    .array(
      z.object({
        ...partLineShape,
        counted: z.number({ error: 'required' }).nonnegative({ error: 'countBelowZero' }).max(1e9),
      }),
    )
    .min(1, { error: 'noPartsChosen' }),
  note: lineSchema(200),
});

/** A count sheet: what lay there at the end of a day, part by part and lot by lot. */
export type CountSheet = Readonly<z.input<typeof countSchema>>;

/** A line of any sheet of parts. */
export interface PartLine {
  readonly partId: Part['id'];
  readonly lot: string;
}

/** The problem of a day still to come. */
export const futureProblems = (on: PartMove['on'], context: Pick<Context, 'today'>): readonly Problem[] =>
  on > context.today ? [error('dateInFuture', 'on')] : [];

/** The problems of parts that are gone or archived: these take no moves. */
export const partProblems = (lines: readonly PartLine[], parts: readonly Part[]): readonly Problem[] =>
  lines.flatMap(({ partId }, i) => {
    const part = parts.find(({ id }) => id === partId);
    if (part === undefined) return [error('partGone', `lines.${i}.partId`)];
    return part.archivedOn === null ? [] : [error('partArchived', `lines.${i}.partId`, { number: part.number })];
  });

const shortOf = (
  part: Part,
  drawn: readonly (PartLine & { readonly quantity: number })[],
  moves: readonly PartMove[],
) => {
  const { number } = part;
  const lots = [...groupedBy(drawn, ({ lot }) => lot)].flatMap(([lot, lines]) => {
    const stock = stockOf(movesOfLot(moves, lot));
    const left = sumOfQuantities([stock, ...lines.map(({ quantity }) => -quantity)]);
    return lot !== '' && left < 0 ? [confirm('lotBelowZero', undefined, { number, lot, stock })] : [];
  });
  const stock = stockOf(moves);
  const left = sumOfQuantities([stock, ...drawn.map(({ quantity }) => -quantity)]);
  return left < 0 ? [confirm('stockBelowZero', undefined, { number, stock }), ...lots] : lots;
};

/** What is to be confirmed when more is drawn than there is: of a part as a whole, and of one of its lots. */
export const shortageProblems = (
  lines: readonly (PartLine & { readonly quantity: number })[],
  { parts, moves }: StockState,
): readonly Problem[] =>
  [...groupedBy(lines, ({ partId }) => partId)].flatMap(([partId, drawn]) => {
    const part = parts.find(({ id }) => id === partId);
    return part === undefined ? [] : shortOf(part, drawn, movesOf(moves, partId));
  });

/** The moves of one part. */
export const movesOf = (moves: readonly PartMove[], id: Part['id']): readonly PartMove[] =>
  moves.filter(({ partId }) => partId === id);

/** A new move: what is not said of it is empty. A move of a sample part is of the sample. */
export const newMove = (
  columns: Pick<PartMove, 'partId' | 'kind' | 'on' | 'quantity' | 'lot' | 'unitCost'> & Partial<PartMove>,
  parts: readonly Part[],
  context: Context,
): PartMove => ({
  ...newRow(context),
  id: context.newId<'PartMove'>(),
  counted: null,
  orderId: null,
  note: '',
  by: context.actor.name,
  isSample: parts.find(({ id }) => id === columns.partId)?.isSample ?? false,
  ...columns,
  quantity: wholeQuantity(columns.quantity),
});

/** New moves as a decision that answers their ids. */
export const movesDecided = (moves: readonly PartMove[]): Decision<readonly PartMove['id'][]> => ({
  value: moves.map(({ id }) => id),
  changes: moves.map((move) => changeOf('partMoves', null, move)),
});

/** The price of a line of stock on a day, by the records; null when none is known. */
export const lineCost = ({ partId, lot }: PartLine, on: PartMove['on'], state: StockState): number | null => {
  const part = state.parts.find(({ id }) => id === partId);
  return part === undefined ? null : unitCostOf({ part, lot, on }, movesOf(state.moves, partId));
};

/**
 * Receives parts, or scraps them; answers the ids of the moves. Problems: those of the input, `noPartsChosen`,
 * `quantityNotPositive`, `dateInFuture`, `partGone`, `partArchived`; of scrap `stockBelowZero` and `lotBelowZero` (to
 * confirm).
 */
export const decideMoveParts = (
  state: StockState,
  input: Movement,
  context: Context,
): Result<Decision<readonly PartMove['id'][]>> => {
  const checked = checkedInput(movementSchema, input);
  if (!checked.ok) return checked;
  const { kind, on, lines, note } = checked.value;
  const isIn = kind === 'received';
  const problems = [
    ...futureProblems(on, context),
    ...partProblems(lines, state.parts),
    ...(isIn ? [] : shortageProblems(lines, state)),
  ];
  return decideUnless(problems, context, () =>
    movesDecided(
      lines.map((line) => {
        const unitCost = isIn ? line.unitCost : lineCost(line, on, state);
        const quantity = isIn ? line.quantity : -line.quantity;
        return newMove(
          { partId: line.partId, lot: line.lot, kind, on, quantity, unitCost, note },
          state.parts,
          context,
        );
      }),
    ),
  );
};

const repeated = (lines: readonly PartLine[]): readonly Problem[] =>
  lines.flatMap(({ partId, lot }, i) =>
    lines.findIndex((line) => line.partId === partId && line.lot === lot) < i
      ? [error('partCountedTwice', `lines.${i}.counted`)]
      : [],
  );

/**
 * Enters a count sheet: of every line the difference to the stock of its lot at the end of the day, 0 too, so that it is
 * known when it was counted last. Answers the ids of the moves. Problems: those of the input, `noPartsChosen`,
 * `countBelowZero`, `dateInFuture`, `partGone`, `partArchived`, `partCountedTwice` (a lot twice on one sheet).
 * Example: 12 in stock, 10 counted: a move of −2; the stock is 10.
 */
export const decideCountParts = (
  state: StockState,
  input: CountSheet,
  context: Context,
): Result<Decision<readonly PartMove['id'][]>> => {
  const checked = checkedInput(countSchema, input);
  if (!checked.ok) return checked;
  const { on, lines, note } = checked.value;
  const problems = [...futureProblems(on, context), ...partProblems(lines, state.parts), ...repeated(lines)];
  return decideUnless(problems, context, () =>
    movesDecided(
      lines.map(({ partId, lot, counted }) => {
        const before = stockOf(movesOfLot(movesUntil(movesOf(state.moves, partId), on), lot));
        const quantity = sumOfQuantities([counted, -before]);
        const unitCost = lineCost({ partId, lot }, on, state);
        return newMove({ partId, lot, kind: 'counted', on, quantity, counted, unitCost, note }, state.parts, context);
      }),
    ),
  );
};
