import { runCommand } from '#data/command.ts';
import { planState, planTables } from '#data/planRecords.ts';
import { decideMoveVisits, type MoveVisits } from '#domain/plannedVisitMoving.ts';
import type { Result } from '#kernel/result.ts';

/** Plans visits for other days; answers how many. */
export const moveVisits = (input: MoveVisits, confirmed?: readonly string[]): Promise<Result<number>> =>
  runCommand({
    name: 'moveVisits',
    tables: planTables,
    confirmed,
    load: (db) => planState(db, input.moves),
    decide: (state, context) => decideMoveVisits(state, input, context),
  });
