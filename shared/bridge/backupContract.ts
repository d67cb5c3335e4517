/** What the messages for backups may carry. */
import { z } from 'zod';
import { backupNamePattern } from '#archive/backupName.ts';
import type { BackupBridge } from './backupMessages.ts';

const megabyte = 1024 * 1024;

/** Bytes of a backup that cross the bridge at a time (8 MiB). */
export const maxBackupChunk = 8 * megabyte;

/** The largest backup (2 GiB packed). */
export const maxBackupBytes = 2 * 1024 * megabyte;

/** Longest text of the sentinel, in characters. */
export const maxSentinelText = 16_000;

/** A folder is never left with fewer backups than this. */
export const leastBackups = 3;

const backupNameSchema = z.string().regex(backupNamePattern);
const second = z.strictObject({ which: z.literal('second') });
const id = z.uuid();
const noRequest = z.undefined();

/** One schema a message; strict, as those of contract.ts. */
export const backupRequestSchemas = {
  backupBegin: z.strictObject({ name: backupNameSchema }),
  backupAppend: z.strictObject({
    id,
    bytes: z
      .instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array)
      .refine((bytes) => bytes.byteLength <= maxBackupChunk, { error: 'tooLarge' }),
  }),
  backupFinish: z.strictObject({
    id,
    bytes: z.int().min(1).max(maxBackupBytes),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  backupAbort: z.strictObject({ id }),
  backupList: noRequest,
  backupRead: z.strictObject({
    name: backupNameSchema,
    place: z.enum(['first', 'second']),
    offset: z.int().min(0).max(maxBackupBytes),
    length: z.int().min(1).max(maxBackupChunk),
  }),
  backupRemove: z.strictObject({ names: z.array(backupNameSchema).max(10_000) }),
  backupPlaces: noRequest,
  chooseBackupFolder: second,
  forgetBackupFolder: second,
  sentinelRead: noRequest,
  sentinelWrite: z.strictObject({ text: z.string().max(maxSentinelText) }),
  awaitQuit: noRequest,
  readyToQuit: noRequest,
} as const satisfies { readonly [Name in keyof BackupBridge]: z.ZodType<Parameters<BackupBridge[Name]>[0]> };
