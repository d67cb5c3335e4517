import { runCommand } from '#data/command.ts';
import type { FettleDatabase } from '#data/db.ts';
import { calibrationRecords, calibrationTables } from '#data/heldRecords.ts';
import { noCalibrations } from '#domain/instrumentCalibration.ts';
import { decideReleaseOrder, type ReleaseState } from '#domain/orderRelease.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

const gone: ReleaseState = { order: null, revision: null, equipment: null, held: [], calibrations: noCalibrations };

const loadState = async (db: FettleDatabase, id: WorkOrder['id']): Promise<ReleaseState> => {
  const order = await db.orders.get(id);
  if (order === undefined) return gone;
  const { equipmentId, revisionId, tasks } = order;
  return {
    order,
    revision: revisionId === null ? null : ((await db.revisions.get(revisionId)) ?? null),
    equipment: (await db.equipment.get(equipmentId)) ?? null,
    held: await db.heldCertificates.where('equipmentId').equals(equipmentId).toArray(),
    calibrations: await calibrationRecords(db, tasks),
  };
};

/** Releases a finished order that asks for no certificate. */
export const releaseOrder = (
  input: { readonly id: WorkOrder['id']; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'releaseOrder',
    tables: ['orders', 'revisions', 'equipment', ...calibrationTables],
    confirmed,
    load: (db) => loadState(db, input.id),
    decide: (state, context) => decideReleaseOrder(state, input, context),
  });
