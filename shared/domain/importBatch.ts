/** Import batch: one file taken in, so that it can be seen and undone as a whole. */
import { z } from 'zod';
import { idSchema, instantSchema, lineSchema, rowShape } from './record.ts';

/** What a file can hold. */
export const importKinds = ['equipment', 'readings', 'services', 'parts'] as const;

/** What a file can hold. */
export type ImportKind = (typeof importKinds)[number];

/** A batch. */
export const importBatchSchema = z.object({
  ...rowShape,
  id: idSchema<'ImportBatch'>(),
  kind: z.enum(importKinds),
  fileName: lineSchema(260),
  appliedAt: instantSchema,
  by: lineSchema(120),
  counts: z.object({
    new: z.int(),
    changed: z.int(),
    same: z.int(),
    suspect: z.int(),
    refused: z.int(),
    equipmentCreated: z.int(),
  }),
  /** Meters it added readings to: undo looks there, so that readings need no index by batch. */
  meterIds: z.array(idSchema<'Meter'>()),
  /** Machines it brought past work along for: undo looks there. Left out: for none. */
  workOf: z.array(idSchema<'Equipment'>()).optional(),
  /** Parts it made or gave an opening stock. Left out: none. */
  partIds: z.array(idSchema<'Part'>()).optional(),
  undoneAt: instantSchema.nullable(),
});

/** A batch. */
export type ImportBatch = Readonly<z.infer<typeof importBatchSchema>>;
