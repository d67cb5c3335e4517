import { runCommand } from '#data/command.ts';
import { orderStockOf } from '#data/partRecords.ts';
import type { PartMove } from '#domain/part.ts';
import { decideReturnParts, type PartUse } from '#domain/partUse.ts';
import type { Result } from '#kernel/result.ts';

/** Gives parts of an order back to stock. */
export const returnParts = (
  input: PartUse,
  confirmed?: readonly string[],
): Promise<Result<readonly PartMove['id'][]>> =>
  runCommand({
    name: 'returnParts',
    tables: ['orders', 'parts', 'partMoves'],
    confirmed,
    load: (db) => orderStockOf(db, input),
    decide: (state, context) => decideReturnParts(state, input, context),
  });
