/** Reads what orders that are no service, and defects, are decided from. Only for use inside a transaction. */
import type { Context } from '#domain/context.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { orderCounterIds } from '#domain/orderMaking.ts';
import type { WorkState } from '#domain/orderRepair.ts';
import { settingsInForce } from '#domain/settings.ts';
import type { FettleDatabase } from './db.ts';
import { loggedMetersOf } from './machineRecords.ts';

/** Tables they are read from; settings are there for every command. */
export const workTables = ['equipment', 'orders', 'counters', 'certificates', 'meters', 'readings'] as const;

/** The machine, what its guarantees are judged by, the counters of orders, and the language users write in. */
export const workStateOf = async (
  db: FettleDatabase,
  equipmentId: EquipmentId,
  context: Pick<Context, 'today'>,
): Promise<WorkState> => {
  const counters = await db.counters.bulkGet([...orderCounterIds(context)]);
  return {
    equipment: (await db.equipment.get(equipmentId)) ?? null,
    certificates: await db.certificates.where('equipmentId').equals(equipmentId).toArray(),
    meters: await loggedMetersOf(db, equipmentId),
    counters: counters.filter((row) => row !== undefined),
    language: settingsInForce(await db.settings.get('settings')).language,
  };
};
