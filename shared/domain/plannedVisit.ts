/**
 * Planned visit: the day a manager chose for a service to come, instead of the day the forecast expects. Moving it
 * outside its window needs a reason and a name. It is spent by the order that carries it out.
 */
import { z } from 'zod';
import { calendarDateSchema, idSchema, lineSchema, rowShape } from './record.ts';

/** `ordered`: an order stands for it now. `dropped`: taken back, the forecast's own day counts again. */
export const plannedVisitStates = ['planned', 'ordered', 'done', 'dropped'] as const;

/** A planned visit. At most one in state `planned` for a machine, programme, level and occurrence. */
export const plannedVisitSchema = z.object({
  ...rowShape,
  id: idSchema<'PlannedVisit'>(),
  equipmentId: idSchema<'Equipment'>(),
  programmeId: idSchema<'Programme'>(),
  /** The level performed. */
  levelId: z.string().min(1),
  /** The day chosen. */
  on: calendarDateSchema,
  /** Due day and window as they stood when it was planned; null where not known. */
  dueOn: calendarDateSchema.nullable(),
  openOn: calendarDateSchema.nullable(),
  closeOn: calendarDateSchema.nullable(),
  /** Why it leaves its window, and who answers for it; empty when it does not. */
  reason: lineSchema(500),
  reasonBy: lineSchema(120),
  state: z.enum(plannedVisitStates),
  orderId: idSchema<'WorkOrder'>().nullable(),
  isSample: z.boolean(),
});

/** A planned visit. */
export type PlannedVisit = Readonly<z.infer<typeof plannedVisitSchema>>;
