import { runCommand } from '#data/command.ts';
import type { Attachment } from '#domain/attachment.ts';
import { decideRemoveAttachment } from '#domain/attachmentKeeping.ts';
import type { Result } from '#kernel/result.ts';

/** Takes an attachment off its record; its content stays until nothing shows it any more. */
export const removeAttachment = (
  input: { readonly id: Attachment['id']; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<Attachment['id']>> =>
  runCommand({
    name: 'removeAttachment',
    tables: ['attachments'],
    confirmed,
    load: async (db) => ({ attachment: (await db.attachments.get(input.id)) ?? null }),
    decide: (state, context) => decideRemoveAttachment(state, input, context),
  });
