/**
 * Stand-down (EN 13306: down state): a machine that must not be used, from when an unsafe defect is reported until
 * somebody returns it to service after the repair was signed off. A machine stands down while one is not returned.
 */
import { z } from 'zod';
import { calendarDateSchema, idSchema, instantSchema, lineSchema, requiredLineSchema, rowShape } from './record.ts';

/** A stand-down. */
export const standDownSchema = z.object({
  ...rowShape,
  id: idSchema<'StandDown'>(),
  equipmentId: idSchema<'Equipment'>(),
  fromOn: calendarDateSchema,
  fromAt: instantSchema,
  by: lineSchema(120),
  reason: requiredLineSchema(1000),
  /** The unsafe defects it stands for. */
  defectIds: z.array(idSchema<'Defect'>()),
  /** Who put it back into service, when, with which words; null while it stands down. */
  returned: z
    .object({ on: calendarDateSchema, at: instantSchema, by: lineSchema(120), note: lineSchema(500) })
    .nullable(),
  isSample: z.boolean(),
});

/** A stand-down. */
export type StandDown = Readonly<z.infer<typeof standDownSchema>>;

/** Whether a machine with these stand-downs is stood down: one of them is not returned. */
export const isStoodDown = (standDowns: readonly Pick<StandDown, 'returned'>[]): boolean =>
  standDowns.some(({ returned }) => returned === null);
