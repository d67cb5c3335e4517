import { runCommand } from '#data/command.ts';
import { manyMachines } from '#data/manyMachines.ts';
import { openingStateOf } from '#data/openingState.ts';
import { decideOpenOrders, type OpenOrders } from '#domain/orderOpening.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

/** Opens or plans orders for services, one for each machine and programme: all of them or none. */
export const openOrders = (
  input: OpenOrders,
  confirmed?: readonly string[],
): Promise<Result<readonly WorkOrder['id'][]>> =>
  runCommand({
    name: input.visits.length === 1 ? 'openOrder' : 'openOrders',
    tables: ['equipment', 'assignments', 'revisions', 'orders', 'plannedVisits', 'completions', 'meters', 'counters'],
    confirmed,
    isBulk: input.visits.length > manyMachines,
    load: (db, context) => openingStateOf(db, input.visits, context),
    decide: (state, context) => decideOpenOrders(state, input, context),
  });
