/**
 * What every stored row has, and the schemas of the values rows are made of.
 * Absent values are `null`, never left out: a row reads the same from the database, an archive or a form.
 * What a value is described as stands in the description of an export.
 */

import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { withoutUnseen } from './unseenText.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** An id of one noun: lower-case UUID text. */
export const idSchema = <Noun extends string>() =>
  z
    .custom<Id<Noun>>((value) => typeof value === 'string' && uuid.test(value), { error: 'invalidId' })
    .describe('id (UUID)');

/** A civil date that exists. */
export const calendarDateSchema = z
  .custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value), { error: 'invalidDate' })
  .describe('day, YYYY-MM-DD');

/** A moment in UTC with milliseconds. */
export const instantSchema = z
  .custom<Instant>((value) => typeof value === 'string' && instant.test(value), { error: 'invalidInstant' })
  .describe('moment in UTC, YYYY-MM-DDThh:mm:ss.sssZ');

/**
 * One line of text, trimmed, at most `max` characters; empty is allowed. What is not seen and could make one name look
 * like another is taken out; joiners, which several scripts are written with, stay.
 */
export const lineSchema = (max = 200) => z.string().overwrite(withoutUnseen).trim().max(max, { error: 'tooLong' });

/** Text of any number of lines, at most `max` characters; what is not seen is taken out. */
export const textSchema = (max: number) => z.string().overwrite(withoutUnseen).max(max, { error: 'tooLong' });

/** One line of text that must not be empty. */
export const requiredLineSchema = (max = 200) => lineSchema(max).min(1, { error: 'required' });

/** SHA-256 in lower-case hex. */
export const hashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 in lower-case hex');

/** The columns every row has. `rev` rises by one with every change; a stale one is refused. */
export const rowShape = {
  rev: z.int().nonnegative(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
} as const;

/** The columns every row has, as a type. */
export interface Row {
  readonly id: string;
  readonly rev: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}
