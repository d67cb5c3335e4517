/** Held certificates beyond those current, which are in the fleet in memory. */
import { heldOf } from '#data/heldRecords.ts';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import type { HeldHolder } from '#domain/heldCertificateSaving.ts';
import { useStored } from './useStored.ts';

/** All certificates of a holder, those renewed and withdrawn too, the newest first; undefined while they are read. */
export const useHeldOf = (holder: HeldHolder): readonly HeldCertificate[] | undefined =>
  useStored(
    async (db) => (await heldOf(db, holder)).toSorted((a, b) => (a.id < b.id ? 1 : -1)),
    [holder.equipmentId, holder.instrumentId],
  );
