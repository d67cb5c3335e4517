import { runCommand } from '#data/command.ts';
import { isOpenOrder } from '#data/fleetState.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { decideArchiveEquipment, type OpenedEquipment } from '#domain/equipmentArchiving.ts';
import type { Result } from '#kernel/result.ts';

/** Takes equipment out of service. */
export const archiveEquipment = (
  opened: OpenedEquipment,
  confirmed?: readonly string[],
): Promise<Result<EquipmentId>> =>
  runCommand({
    name: 'archiveEquipment',
    tables: ['equipment', 'orders'],
    confirmed,
    load: async (db) => ({
      stored: (await db.equipment.get(opened.id)) ?? null,
      openOrders: await db.orders.where('equipmentId').equals(opened.id).filter(isOpenOrder).toArray(),
    }),
    decide: (state, context) => decideArchiveEquipment(state, opened, context),
  });
