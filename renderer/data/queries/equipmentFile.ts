/** All that is kept of one piece of equipment: its technical file. */
import type { FettleDatabase } from '#data/db.ts';
import { logOf } from '#data/keptLogs.ts';
import type { Certificate } from '#domain/certificate.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import type { Completion } from '#domain/programme.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useStored } from './useStored.ts';

/** A technical file. */
export interface EquipmentFile {
  readonly equipment: Equipment;
  /** Each meter with its whole log, oldest first, suspect and voided readings included. */
  readonly meters: readonly { readonly meter: Meter; readonly readings: readonly MeterReading[] }[];
  /** Newest first. */
  readonly orders: readonly WorkOrder[];
  /** Latest first. */
  readonly completions: readonly Completion[];
  /** Newest first. */
  readonly certificates: readonly Certificate[];
}

const newestFirst = <R extends { readonly id: string }>(rows: readonly R[]): readonly R[] =>
  rows.toSorted((a, b) => (a.id < b.id ? 1 : -1));

/** Reads a technical file; null when there is no such equipment. */
export const readEquipmentFile = (db: FettleDatabase, id: EquipmentId): Promise<EquipmentFile | null> =>
  db.transaction('r', [db.equipment, db.meters, db.readings, db.orders, db.completions, db.certificates], async () => {
    const equipment = await db.equipment.get(id);
    if (equipment === undefined) return null;
    const meters = await db.meters.where('equipmentId').equals(id).toArray();
    const logs = await Promise.all(meters.map((meter) => logOf(db, meter)));
    const orders = await db.orders.where('equipmentId').equals(id).toArray();
    const completions = await db.completions.where('equipmentId').equals(id).toArray();
    const certificates = await db.certificates.where('equipmentId').equals(id).toArray();
    return {
      equipment,
      meters: meters.map((meter, i) => ({ meter, readings: logs[i] ?? [] })),
      orders: newestFirst(orders),
      completions: completions.toSorted((a, b) => (a.on < b.on ? 1 : -1)),
      certificates: newestFirst(certificates),
    };
  });

/** The technical file of a piece of equipment: undefined while it is read, null when there is none of that id. */
export const useEquipmentFile = (id: EquipmentId): EquipmentFile | null | undefined =>
  useStored((db) => readEquipmentFile(db, id), [id]);
