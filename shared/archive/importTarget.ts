/** What the columns of an import can be, and what the user decides before a plan is made. */
import { z } from 'zod';
import type { equipmentInputSchema } from '#domain/equipment.ts';
import { type ImportKind, importKinds } from '#domain/importBatch.ts';
import { calendarDateSchema, idSchema } from '#domain/record.ts';
import { meterUnits } from '#domain/serviceLevel.ts';
import { dateOrders } from './dateText.ts';

/** Columns that fill in the equipment's own fields. */
export const equipmentTargets = [
  'code',
  'name',
  'kind',
  'make',
  'model',
  'year',
  'serial',
  'plate',
  'plateColour',
  'engineNo',
  'depot',
  'owner',
  'keeper',
  'inServiceOn',
  'purchaseCost',
  'notes',
] as const satisfies readonly (keyof z.infer<typeof equipmentInputSchema>)[];

/** A column that fills in a field of the equipment. */
export type EquipmentTarget = (typeof equipmentTargets)[number];

/** Columns of a reading: the day, what the meter showed, its unit. */
export const readingTargets = ['takenOn', 'value', 'unit'] as const;

/** Columns of work done in the past, besides its day and reading. */
export const workTargets = ['work', 'workCost', 'workshop', 'workNotes'] as const;

/** Columns of a part in stock; `stock`: how many there are. */
export const partTargets = [
  'partNumber',
  'partName',
  'partUnit',
  'stock',
  'reorderLevel',
  'orderQuantity',
  'unitCost',
  'supplier',
  'location',
  'partNotes',
] as const;

/** All a column can be. */
export const importTargets = [...equipmentTargets, ...readingTargets, ...workTargets, ...partTargets] as const;

/** What a column can be. */
export type ImportTarget = (typeof importTargets)[number];

/** What a log says of the equipment itself; its costs, notes and drivers belong to the entry. */
const machineTargets = [
  'code',
  'name',
  'kind',
  'make',
  'model',
  'year',
  'serial',
  'plate',
  'depot',
] as const satisfies readonly ImportTarget[];

/** What the columns of each kind of file can be. */
export const targetsOf: Readonly<Record<ImportKind, readonly ImportTarget[]>> = {
  equipment: [...equipmentTargets, ...readingTargets],
  readings: [...machineTargets, ...readingTargets],
  services: [...machineTargets, ...readingTargets, ...workTargets],
  parts: partTargets,
};

/** Targets that hold dates, whose order of day and month may have to be asked. */
export const dateTargets = ['inServiceOn', 'takenOn'] as const satisfies readonly ImportTarget[];

/** A target that holds dates. */
export type DateTarget = (typeof dateTargets)[number];

/** Targets that hold numbers. */
export const numberTargets = [
  'year',
  'purchaseCost',
  'value',
  'workCost',
  'stock',
  'reorderLevel',
  'orderQuantity',
  'unitCost',
] as const satisfies readonly ImportTarget[];

/** A target that holds numbers. */
export type NumberTarget = (typeof numberTargets)[number];

/** Which column (from 0) fills which target. */
export const columnMapSchema = z.partialRecord(z.enum(importTargets), z.int().nonnegative());

/** Which column (from 0) fills which target. */
export type ColumnMap = Readonly<z.infer<typeof columnMapSchema>>;

/** A level of a programme. */
export const levelChoiceSchema = z.object({ programmeId: idSchema<'Programme'>(), levelId: z.string().min(1) });

/** A level of a programme. */
export type LevelChoice = Readonly<z.infer<typeof levelChoiceSchema>>;

/** What the user decides before a plan is made. */
export const importOptionsSchema = z.object({
  kind: z.enum(importKinds),
  columns: columnMapSchema,
  /** Order of day, month and year per date column; left out: as the column itself says. */
  dateOrders: z.partialRecord(z.enum(dateTargets), z.enum(dateOrders)),
  /** Unit of readings whose row does not say one. */
  unit: z.enum(meterUnits),
  /** Readings of unknown equipment: create it, or refuse the row. */
  createEquipment: z.boolean(),
  /** Code of the equipment all rows belong to, for a log without a code column; else empty. */
  onlyCode: z.string().trim().max(40),
  /** Day of a register's meter values, and of a list's stock, when no column says it. */
  readOn: calendarDateSchema,
  /** Levels of programmes that past work stands for, by `workKey`; what is not named here is as proposed. */
  levels: z.record(z.string(), z.array(levelChoiceSchema)).optional(),
});

/** What the user decides before a plan is made. */
export type ImportOptions = Readonly<z.infer<typeof importOptionsSchema>>;
