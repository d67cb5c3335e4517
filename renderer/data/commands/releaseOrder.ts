import { runCommand } from '#data/command.ts';
import { decideReleaseOrder } from '#domain/orderRelease.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

/** Releases a finished order that asks for no certificate. */
export const releaseOrder = (
  input: { readonly id: WorkOrder['id']; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'releaseOrder',
    tables: ['orders', 'revisions'],
    confirmed,
    load: async (db) => {
      const order = (await db.orders.get(input.id)) ?? null;
      const revisionId = order?.revisionId ?? null;
      return { order, revision: revisionId === null ? null : ((await db.revisions.get(revisionId)) ?? null) };
    },
    decide: (state, context) => decideReleaseOrder(state, input, context),
  });
