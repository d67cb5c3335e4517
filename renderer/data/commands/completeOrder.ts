import { runCommand } from '#data/command.ts';
import type { FettleDatabase } from '#data/db.ts';
import { calibrationRecords, calibrationTables } from '#data/heldRecords.ts';
import { loggedMetersOf } from '#data/machineRecords.ts';
import { noCalibrations } from '#domain/instrumentCalibration.ts';
import { decideCompleteOrder } from '#domain/orderCompletion.ts';
import type { CompletionInput, CompletionState } from '#domain/orderCompletionGate.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

const gone: CompletionState = {
  order: null,
  equipment: null,
  assignments: [],
  revisions: [],
  completions: [],
  meters: [],
  plannedVisits: [],
  defects: [],
  calibrations: noCalibrations,
};

const loadState = async (db: FettleDatabase, id: WorkOrder['id']): Promise<CompletionState> => {
  const order = await db.orders.get(id);
  if (order === undefined) return gone;
  const { equipmentId, programmeId } = order;
  return {
    order,
    equipment: (await db.equipment.get(equipmentId)) ?? null,
    assignments: await db.assignments.where('equipmentId').equals(equipmentId).toArray(),
    revisions: programmeId === null ? [] : await db.revisions.where('programmeId').equals(programmeId).toArray(),
    completions: await db.completions.where('equipmentId').equals(equipmentId).toArray(),
    meters: await loggedMetersOf(db, equipmentId),
    plannedVisits: await db.plannedVisits.where('equipmentId').equals(equipmentId).toArray(),
    defects: await db.defects.where('equipmentId').equals(equipmentId).toArray(),
    calibrations: await calibrationRecords(db, order.tasks),
  };
};

/** Finishes an order: completions and readings are written with it, planned visits and defects follow. `meters` are the values shown. */
export const completeOrder = (
  input: { readonly id: WorkOrder['id']; readonly rev: number } & CompletionInput,
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'completeOrder',
    tables: [
      'orders',
      'equipment',
      'assignments',
      'revisions',
      'completions',
      'meters',
      'readings',
      'plannedVisits',
      'defects',
      ...calibrationTables,
    ],
    confirmed,
    load: (db) => loadState(db, input.id),
    decide: (state, context) => decideCompleteOrder(state, input, context),
  });
