import { runCommand } from '#data/command.ts';
import { workStateOf, workTables } from '#data/workState.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { decideOpenRepair, type OpenRepair } from '#domain/orderRepair.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

/** Opens or plans an order that repairs defects of a machine. */
export const openRepair = (
  input: OpenRepair & { readonly equipmentId: EquipmentId },
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'openRepair',
    tables: [...workTables, 'defects'],
    confirmed,
    load: async (db, context) => ({
      ...(await workStateOf(db, input.equipmentId, context)),
      defects: (await db.defects.bulkGet([...input.defectIds])).filter((row) => row !== undefined),
    }),
    decide: (state, context) => decideOpenRepair(state, input, context),
  });
