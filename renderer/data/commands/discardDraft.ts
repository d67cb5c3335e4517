import { runCommand } from '#data/command.ts';
import type { ProgrammeDraft } from '#domain/programme.ts';
import { decideDiscardDraft } from '#domain/programmeDrafting.ts';
import type { Result } from '#kernel/result.ts';

/** Takes a draft away; the programme stays as it is in force. */
export const discardDraft = (
  input: { readonly id: ProgrammeDraft['id']; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<null>> =>
  runCommand({
    name: 'discardDraft',
    tables: ['drafts'],
    confirmed,
    load: async (db) => ({ draft: (await db.drafts.get(input.id)) ?? null }),
    decide: (state, context) => decideDiscardDraft(state, input, context),
  });
