import { runCommand } from '#data/command.ts';
import { planState, planTables } from '#data/planRecords.ts';
import { decideUnplanVisits, type UnplanVisits } from '#domain/plannedVisitDropping.ts';
import type { Result } from '#kernel/result.ts';

/** Gives visits back to the forecast; answers how many. */
export const unplanVisits = (input: UnplanVisits, confirmed?: readonly string[]): Promise<Result<number>> =>
  runCommand({
    name: 'unplanVisits',
    tables: planTables,
    confirmed,
    load: (db) => planState(db, input.visits),
    decide: (state, context) => decideUnplanVisits(state, input, context),
  });
