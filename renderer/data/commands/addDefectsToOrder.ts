import { runCommand } from '#data/command.ts';
import type { Defect } from '#domain/defect.ts';
import { decideAddDefects } from '#domain/orderDefects.ts';
import { settingsInForce } from '#domain/settings.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

/** Puts further defects of its machine on a repair order. */
export const addDefectsToOrder = (
  input: { readonly orderId: WorkOrder['id']; readonly rev: number; readonly defectIds: readonly Defect['id'][] },
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'addDefectsToOrder',
    tables: ['orders', 'defects'],
    confirmed,
    load: async (db) => ({
      order: (await db.orders.get(input.orderId)) ?? null,
      defects: (await db.defects.bulkGet([...input.defectIds])).filter((row) => row !== undefined),
      language: settingsInForce(await db.settings.get('settings')).language,
    }),
    decide: (state, context) => decideAddDefects(state, input, context),
  });
