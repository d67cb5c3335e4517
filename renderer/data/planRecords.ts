/** The records that planning the visits of some machines needs. Only for use inside a transaction, before it writes. */
import type { TableName } from '#domain/change.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { PlanState, VisitName } from '#domain/planDraft.ts';
import { settingsInForce } from '#domain/settings.ts';
import type { PlannedMachine } from '#domain/visitsOfMachine.ts';
import type { FettleDatabase } from './db.ts';
import { groupsOf, listOf, rowsOf } from './fleetIndex.ts';
import { isOpenOrder } from './fleetState.ts';
import { rowsWithAny } from './rowsWithAny.ts';

/** Tables that planning reads or changes. */
export const planTables = [
  'equipment',
  'meters',
  'assignments',
  'completions',
  'orders',
  'plannedVisits',
  'programmes',
  'revisions',
  'settings',
] as const satisfies readonly TableName[];

const ofEquipment = (row: { readonly equipmentId: string }): string => row.equipmentId;

const machinesOf = async (db: FettleDatabase, ids: readonly EquipmentId[]): Promise<readonly PlannedMachine[]> => {
  const [equipment, meters, assignments, completions, orders, plannedVisits] = await Promise.all([
    db.equipment.bulkGet([...ids]),
    rowsWithAny(db.meters, 'equipmentId', ids),
    rowsWithAny(db.assignments, 'equipmentId', ids),
    rowsWithAny(db.completions, 'equipmentId', ids),
    rowsWithAny(db.orders, 'equipmentId', ids),
    rowsWithAny(db.plannedVisits, 'equipmentId', ids),
  ]);
  const ofMachine = {
    meters: groupsOf(meters, ofEquipment),
    assignments: groupsOf(assignments, ofEquipment),
    completions: groupsOf(completions, ofEquipment),
    orders: groupsOf(orders.filter(isOpenOrder), ofEquipment),
    plannedVisits: groupsOf(
      plannedVisits.filter(({ state }) => state === 'planned'),
      ofEquipment,
    ),
  };
  return equipment
    .filter((machine) => machine !== undefined)
    .map((machine) => ({
      equipment: machine,
      meters: listOf(ofMachine.meters, machine.id),
      assignments: listOf(ofMachine.assignments, machine.id),
      completions: listOf(ofMachine.completions, machine.id),
      orders: listOf(ofMachine.orders, machine.id),
      plannedVisits: listOf(ofMachine.plannedVisits, machine.id),
    }));
};

/** The machines of the visits with all their records, the programmes and the settings. */
export const planState = async (db: FettleDatabase, visits: readonly VisitName[]): Promise<PlanState> => {
  const ids = [...new Set(visits.map(({ equipmentId }) => equipmentId))];
  const [machines, programmes, revisions, stored] = await Promise.all([
    machinesOf(db, ids),
    db.programmes.toArray(),
    db.revisions.toArray(),
    db.settings.get('settings'),
  ]);
  const byProgramme = groupsOf(revisions, ({ programmeId }) => programmeId);
  const { planning, noticeDays } = settingsInForce(stored);
  const shelf = {
    programmes: rowsOf(programmes),
    revisionsOf: (id: (typeof programmes)[number]['id']) => listOf(byProgramme, id),
  };
  return { machines, shelf, planning, noticeDays };
};
