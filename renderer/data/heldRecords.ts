/** Reads what held certificates are decided from. Only for use inside a transaction over the tables they name. */
import type { Equipment } from '#domain/equipment.ts';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import type { HeldHolder } from '#domain/heldCertificateSaving.ts';
import type { Instrument } from '#domain/instrument.ts';
import type { CalibrationRecords } from '#domain/instrumentCalibration.ts';
import type { OrderTask } from '#domain/workOrder.ts';
import type { FettleDatabase } from './db.ts';

/** The machine or the instrument; null when it is not there. */
export const holderOf = async (db: FettleDatabase, holder: HeldHolder): Promise<Equipment | Instrument | null> => {
  const row =
    holder.equipmentId === null
      ? await db.instruments.get(holder.instrumentId)
      : await db.equipment.get(holder.equipmentId);
  return row ?? null;
};

/** All certificates of a holder, those renewed and withdrawn too. */
export const heldOf = (db: FettleDatabase, holder: HeldHolder): PromiseLike<readonly HeldCertificate[]> =>
  holder.equipmentId === null
    ? db.heldCertificates.where('instrumentId').equals(holder.instrumentId).toArray()
    : db.heldCertificates.where('equipmentId').equals(holder.equipmentId).toArray();

/** What the tables of `calibrationRecords` are. */
export const calibrationTables = ['instruments', 'heldCertificates'] as const;

/**
 * What the values of an order were measured with: its instruments, and all their papers, those renewed since too. Of an
 * order that names no instrument nothing is read. Needs `calibrationTables`.
 */
export const calibrationRecords = async (
  db: FettleDatabase,
  tasks: readonly OrderTask[],
): Promise<CalibrationRecords> => {
  const ids = [...new Set(tasks.flatMap(({ instrumentId }) => instrumentId ?? []))];
  const rows = ids.length === 0 ? [] : await db.instruments.bulkGet(ids);
  const papers = ids.length === 0 ? [] : await db.heldCertificates.where('instrumentId').anyOf(ids).toArray();
  return {
    instruments: new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const]))),
    calibrationsOf: (id) => papers.filter(({ instrumentId }) => instrumentId === id),
  };
};
