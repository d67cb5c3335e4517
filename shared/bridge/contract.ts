/**
 * What a message may carry, checked where it arrives. Sizes are limits on one message, not on what the
 * program can hold.
 */
import { z } from 'zod';
import { backupRequestSchemas } from './backupContract.ts';
import { maxFileBytes } from './limits.ts';
import { logEventSchema } from './logLine.ts';
import type { Bridge, MessageName } from './messages.ts';

const controlOrPath = /[\p{Cc}\p{Cf}/\\:*?"<>|]/u;

/** A bare file name any system takes: no path, no control or bidi characters, no leading dot, up to 180 characters. */
export const fileNameSchema = z
  .string()
  .min(1)
  .max(180)
  .refine((name) => !controlOrPath.test(name) && !name.startsWith('.') && name.trim() === name && !name.endsWith('.'));

const fileKindSchema = z.object({
  name: z.string().max(100),
  extensions: z.array(z.string().regex(/^[a-z0-9]{1,10}$/)).max(10),
});

const bytesSchema = z
  .instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array)
  .refine((bytes) => bytes.byteLength <= maxFileBytes, { error: 'tooLarge' });

const kindsSchema = z.array(fileKindSchema).max(10);

const noRequest = z.undefined();

/** One schema a message; strict, so that a field nobody knows is refused rather than passed on. */
export const requestSchemas = {
  appInfo: noRequest,
  saveFile: z.strictObject({ name: fileNameSchema, bytes: bytesSchema, kinds: kindsSchema }),
  openFile: z.strictObject({ kinds: kindsSchema }),
  printPdf: z.strictObject({
    fileName: fileNameSchema,
    landscape: z.boolean().optional(),
    pageSize: z.enum(['A3', 'A4', 'A5', 'Letter']).optional(),
  }),
  printPage: noRequest,
  setBadge: z.strictObject({ count: z.int().min(0).max(99_999) }),
  logAppend: logEventSchema,
  logRead: z.strictObject({ lines: z.int().min(1).max(500) }),
  ...backupRequestSchemas,
} as const satisfies { readonly [Name in MessageName]: z.ZodType<Parameters<Bridge[Name]>[0]> };

/** What is sent with a message. */
export type RequestOf<Name extends MessageName> = Parameters<Bridge[Name]>[0];

/** What comes back. */
export type AnswerOf<Name extends MessageName> = Awaited<ReturnType<Bridge[Name]>>;
