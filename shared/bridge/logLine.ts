/**
 * The program's own log: one line an event, for support people. It holds what happened to the program, never what
 * stands in the records: no names, no plates, no texts.
 */
import { z } from 'zod';

/** How bad it is. */
export const logLevels = ['info', 'warning', 'error'] as const;

/** What is said of an event; the time is added where it is written. */
export const logEventSchema = z.strictObject({
  level: z.enum(logLevels),
  /** A word of ours: `backupFailed`, `window.error`. */
  code: z.string().regex(/^[A-Za-z][A-Za-z0-9.]{0,59}$/),
  /** Where and how, as `faultDetail` says it; may be empty. */
  detail: z.string().max(4000),
});

/** What is said of an event. */
export type LogEvent = Readonly<z.infer<typeof logEventSchema>>;

/** The event as a line of the file: JSON, so that a line break within stays one line. `at`: UTC. */
export const logLine = (event: LogEvent, at: string): string => `${JSON.stringify({ at, ...event })}\n`;

/** The last lines of a log, oldest first. */
export const lastLines = (text: string, count: number): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .slice(-count);
