import { runCommand } from '#data/command.ts';
import { isOpenOrder } from '#data/fleetState.ts';
import { manyMachines } from '#data/manyMachines.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { decideArchiveMany, type OpenedEquipment } from '#domain/equipmentArchiving.ts';
import type { Result } from '#kernel/result.ts';

/** Takes machines out of service, all of them or none. */
export const archiveEquipment = (
  opened: readonly OpenedEquipment[],
  confirmed?: readonly string[],
): Promise<Result<readonly EquipmentId[]>> =>
  runCommand({
    name: 'archiveEquipment',
    tables: ['equipment', 'orders'],
    confirmed,
    isBulk: opened.length > manyMachines,
    load: async (db) => {
      const ids = opened.map(({ id }) => id);
      return {
        stored: (await db.equipment.bulkGet(ids)).filter((row) => row !== undefined),
        openOrders: await db.orders.where('equipmentId').anyOf(ids).filter(isOpenOrder).toArray(),
      };
    },
    decide: (state, context) => decideArchiveMany(state, opened, context),
  });
