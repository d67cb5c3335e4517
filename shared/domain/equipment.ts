/**
 * Equipment (EN 13306: item): one vehicle or machine the workshop looks after.
 * Its code is unique among equipment in service. It is archived, never deleted.
 */

import { z } from 'zod';
import type { Id } from '#kernel/id.ts';
import { calendarDateSchema, idSchema, lineSchema, requiredLineSchema, rowShape, textSchema } from './record.ts';

/** Kinds of equipment the templates know. `truck` is over 3,500 kg, `bus` over 6 m. */
export const equipmentKinds = [
  'car',
  'van',
  'minibus',
  'bus',
  'lightTruck',
  'truck',
  'tractorUnit',
  'trailer',
  'motorcycle',
  'excavator',
  'loader',
  'forklift',
  'crane',
  'generator',
  'compressor',
  'mower',
  'boat',
  'other',
] as const;

/** A kind of equipment. */
export type EquipmentKind = (typeof equipmentKinds)[number];

/** Whether the kind counts as a vehicle (register filter) rather than a machine. */
export const isVehicle = (kind: EquipmentKind): boolean =>
  equipmentKinds.indexOf(kind) <= equipmentKinds.indexOf('motorcycle');

/** What a user or an import says of a piece of equipment. */
export const equipmentInputSchema = z.object({
  code: requiredLineSchema(40),
  name: lineSchema(120),
  kind: z.enum(equipmentKinds),
  make: lineSchema(60),
  model: lineSchema(60),
  year: z.int().min(1900, { error: 'yearRange' }).max(2100, { error: 'yearRange' }).nullable(),
  /** VIN, chassis or serial number. */
  serial: lineSchema(40),
  plate: lineSchema(20),
  plateColour: lineSchema(20),
  engineNo: lineSchema(40),
  /** Department, depot or site. */
  depot: lineSchema(80),
  /** Whose it is, as the completion certificate names them (托修方). */
  owner: lineSchema(120),
  keeper: lineSchema(80),
  inServiceOn: calendarDateSchema.nullable(),
  purchaseCost: z.number().nonnegative().nullable(),
  /** Multiplies every interval: 0.7 heavy, 1 normal, 1.5 light. */
  dutyFactor: z.number().min(0.1, { error: 'dutyFactorRange' }).max(5, { error: 'dutyFactorRange' }),
  /** Registered to carry dangerous goods: its guarantee is that of a car, a trailer's too. */
  carriesDangerousGoods: z.boolean(),
  notes: textSchema(4000),
});

/** What a user or an import says of a piece of equipment. */
export type EquipmentInput = Readonly<z.infer<typeof equipmentInputSchema>>;

/** A stored piece of equipment. */
export const equipmentSchema = equipmentInputSchema.extend({
  ...rowShape,
  id: idSchema<'Equipment'>(),
  /** Who looks after it: one person, or a crew with its chief (机长). */
  crew: z.object({ chiefId: idSchema<'Person'>().nullable(), memberIds: z.array(idSchema<'Person'>()) }),
  archivedOn: calendarDateSchema.nullable(),
  isSample: z.boolean(),
  importBatchId: idSchema<'ImportBatch'>().nullable(),
});

/** A stored piece of equipment. */
export type Equipment = Readonly<z.infer<typeof equipmentSchema>>;

/** Id of a piece of equipment. */
export type EquipmentId = Id<'Equipment'>;

/** A blank form: kind `other`, normal duty. */
export const blankEquipment: EquipmentInput = {
  code: '',
  name: '',
  kind: 'other',
  make: '',
  model: '',
  year: null,
  serial: '',
  plate: '',
  plateColour: '',
  engineNo: '',
  depot: '',
  owner: '',
  keeper: '',
  inServiceOn: null,
  purchaseCost: null,
  dutyFactor: 1,
  carriesDangerousGoods: false,
  notes: '',
};

/** Nobody looks after it by name. */
export const noCrew: Equipment['crew'] = { chiefId: null, memberIds: [] };

// Made once: comparing with options by itself makes a collator for every pair.
const codes = new Intl.Collator(undefined, { numeric: true });

/** Sorts equipment by code, figures in it by their value: T-9 before T-10. */
export const byCode = (a: Pick<Equipment, 'code'>, b: Pick<Equipment, 'code'>): number => codes.compare(a.code, b.code);
