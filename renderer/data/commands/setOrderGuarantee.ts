import { runCommand } from '#data/command.ts';
import { decideSetOrderGuarantee, type SetOrderGuarantee } from '#domain/guaranteeSetting.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

/** Says that a guarantee answers for an order, or that it does not. */
export const setOrderGuarantee = (
  input: SetOrderGuarantee & { readonly id: WorkOrder['id'] },
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'setOrderGuarantee',
    tables: ['orders', 'certificates'],
    confirmed,
    load: async (db, { actor }) => ({
      order: (await db.orders.get(input.id)) ?? null,
      certificate: (await db.certificates.get(input.certificateId)) ?? null,
      actor: actor.id === null ? null : ((await db.people.get(actor.id)) ?? null),
    }),
    decide: (state, context) => decideSetOrderGuarantee(state, input, context),
  });
