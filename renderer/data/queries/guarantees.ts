/** The guarantees of a machine, and what was put right under them. */
import { loggedMetersOf } from '#data/machineRecords.ts';
import type { Certificate } from '#domain/certificate.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { type ReRepair, reRepairsOf } from '#domain/guaranteeRepairs.ts';
import type { GuaranteeRecords } from '#domain/guaranteeRunning.ts';
import { useStored } from './useStored.ts';

/** What the guarantees of a machine are judged by: undefined while it is read. */
export const useGuaranteeRecords = (equipmentId: EquipmentId): GuaranteeRecords | undefined =>
  useStored(
    (db) =>
      db.transaction('r', [db.certificates, db.meters, db.readings], async () => ({
        certificates: await db.certificates.where('equipmentId').equals(equipmentId).toArray(),
        meters: await loggedMetersOf(db, equipmentId),
      })),
    [equipmentId],
  );

/** The re-repair table of a certificate: undefined while it is read. */
export const useReRepairs = (certificate: Certificate): readonly ReRepair[] | undefined =>
  useStored(
    (db) =>
      db.transaction('r', [db.certificates, db.orders], async () => {
        const { equipmentId } = certificate;
        const orders = await db.orders.where('equipmentId').equals(equipmentId).toArray();
        const certificates = await db.certificates.where('equipmentId').equals(equipmentId).toArray();
        return reRepairsOf(certificate, orders, certificates);
      }),
    [certificate.id, certificate.rev],
  );
