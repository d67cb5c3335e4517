/** Adding a photo or paper to a record and taking it away; which files are taken, and how large a photo is kept. */
import { z } from 'zod';
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import type { Attachment } from './attachment.ts';
import { changeOf, type Decision, decideUnless, newRow, staleness } from './change.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import { lineSchema, requiredLineSchema } from './record.ts';

/** Largest file that is kept, in MB of 1024 × 1024 bytes. */
export const mostMegabytes = 25;

/** The problem of a file before it is read: `fileEmpty`, `fileTooLarge` (params `name`, `megabytes`). */
export const fileProblems = ({ name, size }: { readonly name: string; readonly size: number }): readonly Problem[] => {
  if (size === 0) return [error('fileEmpty')];
  return size > mostMegabytes * 1024 * 1024
    ? [error('fileTooLarge', undefined, { name, megabytes: mostMegabytes })]
    : [];
};

/** Longest side of a photo that is kept, in pixels: enough to read a plate or a crack on the whole screen. */
export const longestSide = 2048;

/** Width and height in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size in which an image is kept, in whole pixels, its shape kept: as it is when its longer side is at most
 * `longestSide`. Example: 4032 × 3024 is kept as 2048 × 1536.
 */
export const keptSize = ({ width, height }: ImageSize): ImageSize => {
  const scale = Math.min(1, longestSide / Math.max(width, height, 1));
  const scaled = (side: number): number => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
};

/** Most pixels of a photo that is taken (25 million): decoded it fills 100 MB of memory. */
const mostPixels = 25_000_000;

/** The problem of a photo by its size: `photoTooLarge` (params `name`, `megapixels`). */
export const photoProblems = (name: string, { width, height }: ImageSize): readonly Problem[] =>
  width * height > mostPixels ? [error('photoTooLarge', undefined, { name, megapixels: mostPixels / 1_000_000 })] : [];

const longestName = 200;

/** Characters that mean something to a file system, and those that do not show. */
const unsafe = /[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu;

/** The name of a file without anything a system would stumble over; its extension stays when it must be shortened. */
export const safeName = (name: string): string => {
  const cleaned = name
    .replace(unsafe, '-')
    .replace(/\s+/g, ' ')
    .replace(/\p{Surrogate}/gu, '')
    .trim();
  if (cleaned.length <= longestName) return cleaned;
  const extension = /\.[^.]{1,10}$/.exec(cleaned)?.[0] ?? '';
  return cleaned.slice(0, longestName - extension.length) + extension;
};

const attachmentInputSchema = z.object({
  place: lineSchema(120),
  name: requiredLineSchema(longestName),
  mediaType: lineSchema(100),
  size: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What is added; the content is kept under `hash` already. */
export type AttachmentInput = Readonly<z.infer<typeof attachmentInputSchema>>;

/** An attachment of a record; answers its id. Problems: `rowGone` (the record), those of the fields. */
export const decideAddAttachment = (
  { owner }: { readonly owner: { readonly id: string; readonly isSample: boolean } | null },
  input: AttachmentInput,
  context: Context,
): Result<Decision<Id<'Attachment'>>> => {
  const checked = checkedInput(attachmentInputSchema, { ...input, name: safeName(input.name) });
  const problems = [...(owner === null ? [error('rowGone')] : []), ...(checked.ok ? [] : checked.problems)];
  return decideUnless(problems, context, () => {
    if (owner === null || !checked.ok) throw new Error('An attachment of nothing passed the check.');
    const attachment: Attachment = {
      ...checked.value,
      ...newRow(context),
      id: context.newId<'Attachment'>(),
      about: owner.id,
      addedOn: context.today,
      addedBy: context.actor.name,
      isSample: owner.isSample,
    };
    return { value: attachment.id, changes: [changeOf('attachments', null, attachment)] };
  });
};

/** The attachment taken away; its content stays, for another may show it. Problems: `rowGone`, `rowChangedMeanwhile`. */
export const decideRemoveAttachment = (
  { attachment }: { readonly attachment: Attachment | null },
  input: { readonly rev: number },
  context: Context,
): Result<Decision<Id<'Attachment'>>> =>
  decideUnless(staleness(attachment, input.rev), context, () => {
    if (attachment === null) throw new Error('An attachment that is not there passed the check.');
    return { value: attachment.id, changes: [changeOf('attachments', attachment, null)] };
  });
