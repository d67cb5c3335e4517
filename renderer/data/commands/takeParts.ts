import { runCommand } from '#data/command.ts';
import { orderStockOf } from '#data/partRecords.ts';
import type { PartMove } from '#domain/part.ts';
import { decideTakeParts, type PartUse } from '#domain/partUse.ts';
import type { Result } from '#kernel/result.ts';

/** Takes parts from stock for an order. */
export const takeParts = (input: PartUse, confirmed?: readonly string[]): Promise<Result<readonly PartMove['id'][]>> =>
  runCommand({
    name: 'takeParts',
    tables: ['orders', 'parts', 'partMoves'],
    confirmed,
    load: (db) => orderStockOf(db, input),
    decide: (state, context) => decideTakeParts(state, input, context),
  });
