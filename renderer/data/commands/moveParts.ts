import { runCommand } from '#data/command.ts';
import { stockStateOf } from '#data/partRecords.ts';
import type { PartMove } from '#domain/part.ts';
import { decideMoveParts, type Movement } from '#domain/partMoving.ts';
import type { Result } from '#kernel/result.ts';

/** Receives parts, or scraps them. */
export const moveParts = (input: Movement, confirmed?: readonly string[]): Promise<Result<readonly PartMove['id'][]>> =>
  runCommand({
    name: 'moveParts',
    tables: ['parts', 'partMoves'],
    confirmed,
    load: (db) => stockStateOf(db, input.lines),
    decide: (state, context) => decideMoveParts(state, input, context),
  });
