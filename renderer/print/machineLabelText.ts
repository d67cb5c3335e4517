import type { EquipmentId } from '#domain/equipment.ts';

/** What the QR code on a machine's label says; the shared screen finds the machine by it. */
export const machineLabelText = (id: EquipmentId): string => `fettle:machine:${id}`;
