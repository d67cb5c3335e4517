/**
 * Calendar event: what was last published of a visit in the calendar file. Kept so that the same visit keeps its UID,
 * its SEQUENCE rises only when it moves (RFC 5545, 3.8.7.4), and a visit that is gone is published as cancelled.
 */
import { z } from 'zod';
import { calendarDateSchema, rowShape } from './record.ts';

/** A published event. Its id is the UID without the domain. */
export const calendarEventSchema = z.object({
  ...rowShape,
  id: z.string().min(1),
  on: calendarDateSchema,
  summary: z.string(),
  sequence: z.int().nonnegative(),
  isCancelled: z.boolean(),
});

/** A published event. */
export type CalendarEvent = Readonly<z.infer<typeof calendarEventSchema>>;
