import { runCommand } from '#data/command.ts';
import { workStateOf, workTables } from '#data/workState.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { decideOpenOtherWork, type OpenOtherWork } from '#domain/orderRepair.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

/** Opens or plans an order for work said by hand. */
export const openOtherWork = (
  input: OpenOtherWork & { readonly equipmentId: EquipmentId },
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'openOtherWork',
    tables: workTables,
    confirmed,
    load: (db, context) => workStateOf(db, input.equipmentId, context),
    decide: (state, context) => decideOpenOtherWork(state, input, context),
  });
