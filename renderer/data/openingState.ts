/** Reads what orders for services are opened from. Only for use inside a transaction, before it writes. */
import type { Context } from '#domain/context.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { orderCounterIds } from '#domain/orderMaking.ts';
import type { MachineToOrder, OpeningState, VisitToOrder } from '#domain/orderOpening.ts';
import type { FettleDatabase } from './db.ts';
import { groupsOf, listOf } from './fleetIndex.ts';
import { rowsWithAny } from './rowsWithAny.ts';

const ofEquipment = (row: { readonly equipmentId: string }): string => row.equipmentId;

const machinesOf = async (
  db: FettleDatabase,
  ids: EquipmentId[],
): Promise<ReadonlyMap<EquipmentId, MachineToOrder>> => {
  const equipment = (await db.equipment.bulkGet(ids)).filter((row) => row !== undefined);
  const assignments = groupsOf(await rowsWithAny(db.assignments, 'equipmentId', ids), ofEquipment);
  const orders = groupsOf(await rowsWithAny(db.orders, 'equipmentId', ids), ofEquipment);
  const plannedVisits = groupsOf(await rowsWithAny(db.plannedVisits, 'equipmentId', ids), ofEquipment);
  const completions = groupsOf(await rowsWithAny(db.completions, 'equipmentId', ids), ofEquipment);
  const meters = groupsOf(await rowsWithAny(db.meters, 'equipmentId', ids), ofEquipment);
  return new Map(
    equipment.map((row) => [
      row.id,
      {
        equipment: row,
        assignments: listOf(assignments, row.id),
        orders: listOf(orders, row.id),
        plannedVisits: listOf(plannedVisits, row.id),
        completions: listOf(completions, row.id),
        meters: listOf(meters, row.id),
      },
    ]),
  );
};

/** The machines asked for, each with its rows, and the revisions of the programmes. */
export const openingStateOf = async (
  db: FettleDatabase,
  visits: readonly VisitToOrder[],
  context: Pick<Context, 'today'>,
): Promise<OpeningState> => {
  const programmeIds = [...new Set(visits.map(({ programmeId }) => programmeId))];
  const counters = await db.counters.bulkGet([...orderCounterIds(context)]);
  return {
    machines: await machinesOf(db, [...new Set(visits.map(({ equipmentId }) => equipmentId))]),
    revisions: await rowsWithAny(db.revisions, 'programmeId', programmeIds),
    counters: counters.filter((row) => row !== undefined),
  };
};
