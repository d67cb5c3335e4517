/** All templates of the trade, in the order they are offered. */
import type { EquipmentKind } from '#domain/equipment.ts';
import { carServiceKm, carServiceMi } from './carService.ts';
import { chinaHeavyVehicle, chinaLightVehicle } from './chinaMotorVehicle.ts';
import { chinaTrailer } from './chinaTrailer.ts';
import { compressor } from './compressor.ts';
import { excavator } from './excavator.ts';
import { forklift } from './forklift.ts';
import { generator } from './generator.ts';
import { thoroughExamination6, thoroughExamination12, ukSafetyInspection } from './statutoryInspection.ts';
import type { ProgrammeTemplate } from './template.ts';

/** All templates of the trade. */
export const programmeTemplates: readonly ProgrammeTemplate[] = [
  chinaLightVehicle,
  chinaHeavyVehicle,
  chinaTrailer,
  carServiceKm,
  carServiceMi,
  excavator,
  forklift,
  generator,
  compressor,
  ukSafetyInspection,
  thoroughExamination12,
  thoroughExamination6,
];

/** The templates meant for a kind of equipment, in the order they are offered; none is an empty list. */
export const templatesFor = (kind: EquipmentKind): readonly ProgrammeTemplate[] =>
  programmeTemplates.filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind));
