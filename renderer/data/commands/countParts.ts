import { runCommand } from '#data/command.ts';
import { stockStateOf } from '#data/partRecords.ts';
import type { PartMove } from '#domain/part.ts';
import { type CountSheet, decideCountParts } from '#domain/partMoving.ts';
import type { Result } from '#kernel/result.ts';

/** Enters a count sheet: the stock becomes what was counted. */
export const countParts = (
  input: CountSheet,
  confirmed?: readonly string[],
): Promise<Result<readonly PartMove['id'][]>> =>
  runCommand({
    name: 'countParts',
    tables: ['parts', 'partMoves'],
    confirmed,
    load: (db) => stockStateOf(db, input.lines),
    decide: (state, context) => decideCountParts(state, input, context),
  });
