import type { EquipmentId } from '#domain/equipment.ts';
import type { Problem } from '#kernel/result.ts';
import { routes } from '#routes.ts';

/** Codes whose place is always the same. */
const places: Readonly<Record<string, string>> = {
  workshopNameMissing: routes.settings,
  calibrationExpired: routes.instruments,
  calibrationMissing: routes.instruments,
};

/**
 * The address of the screen on which what a certificate's gate found missing is mended: the defect, the person, the
 * meter's readings, the certificate that stands, the held certificate, the settings. Null: nowhere else than here.
 */
export const gateWay = ({ code, params = {} }: Problem, equipmentId: EquipmentId): string | null => {
  const { defectId, personId, meterId, certificateId } = params;
  if (typeof defectId === 'string') return routes.defect(defectId);
  if (typeof personId === 'string') return routes.person(personId);
  if (typeof certificateId === 'string') return routes.certificate(certificateId);
  if (typeof meterId === 'string') return `${routes.machine(equipmentId)}?tab=readings`;
  if (code === 'heldExpired') return `${routes.machine(equipmentId)}?tab=certificates`;
  return places[code] ?? null;
};
