/**
 * Calendar event: what was last published of a visit in the calendar file. Kept so that the same visit keeps its UID,
 * its SEQUENCE rises only when it moves (RFC 5545, 3.8.7.4), and a visit that is gone is published as cancelled.
 */
import { z } from 'zod';
import { calendarDateSchema, idSchema, rowShape } from './record.ts';

/** What the file says of a visit or an order, in the language it is written in. */
const entryShape = {
  /** Names the same visit every time: the UID without the domain. */
  id: z.string().min(1),
  equipmentId: idSchema<'Equipment'>(),
  /** Null of an order that is no service. */
  programmeId: idSchema<'Programme'>().nullable(),
  on: calendarDateSchema,
  summary: z.string(),
  description: z.string(),
  category: z.string(),
  /** The day the forecast expects, not one that was chosen or ordered. */
  isTentative: z.boolean(),
} as const;

/** A visit or an order to come, as the file is to say it. */
export const calendarEntrySchema = z.object(entryShape);

/** A visit or an order to come, as the file is to say it. */
export type CalendarEntry = Readonly<z.infer<typeof calendarEntrySchema>>;

/** A published event. */
export const calendarEventSchema = z.object({
  ...rowShape,
  ...entryShape,
  sequence: z.int().nonnegative(),
  isCancelled: z.boolean(),
});

/** A published event. */
export type CalendarEvent = Readonly<z.infer<typeof calendarEventSchema>>;
