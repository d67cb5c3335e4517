import { runCommand } from '#data/command.ts';
import { isAhead } from '#domain/orderState.ts';
import type { OutsideWorkshop } from '#domain/outsideWorkshop.ts';
import { decideArchiveOutsideWorkshop } from '#domain/outsideWorkshopSaving.ts';
import { orderStates } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

const statesAhead = orderStates.filter((state) => isAhead({ state }));

/** Archives an outside workshop. */
export const archiveOutsideWorkshop = (
  input: { readonly id: OutsideWorkshop['id']; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<OutsideWorkshop['id']>> =>
  runCommand({
    name: 'archiveOutsideWorkshop',
    tables: ['outsideWorkshops', 'orders'],
    confirmed,
    load: async (db) => ({
      stored: (await db.outsideWorkshops.get(input.id)) ?? null,
      orders: await db.orders.where('state').anyOf(statesAhead).toArray(),
    }),
    decide: (state, context) => decideArchiveOutsideWorkshop(state, input, context),
  });
