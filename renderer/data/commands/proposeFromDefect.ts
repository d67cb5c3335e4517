import { runCommand } from '#data/command.ts';
import { feedbackStateOf } from '#data/defectRecords.ts';
import { revisingStateOf } from '#data/revisingState.ts';
import type { Defect } from '#domain/defect.ts';
import { type DefectProposal, decideProposeFromDefect } from '#domain/defectFeedback.ts';
import type { ProgrammeDraft } from '#domain/programme.ts';
import type { ProgrammeId } from '#domain/programmeCreation.ts';
import { revisionsInOrder } from '#domain/programmeRevisions.ts';
import type { Result } from '#kernel/result.ts';

/** Proposes a change of a programme as its next draft, with the defect and its repeats as evidence. */
export const proposeFromDefect = (
  input: DefectProposal & { readonly id: Defect['id']; readonly programmeId: ProgrammeId },
  confirmed?: readonly string[],
): Promise<Result<ProgrammeDraft['id']>> =>
  runCommand({
    name: 'proposeFromDefect',
    tables: ['defects', 'orders', 'programmes', 'revisions', 'drafts'],
    confirmed,
    load: async (db) => {
      const revising = await revisingStateOf(db, input.programmeId);
      const levels = revisionsInOrder(revising.revisions).at(-1)?.levels ?? [];
      return { ...revising, ...(await feedbackStateOf(db, input.id)), levels };
    },
    decide: (state, context) => decideProposeFromDefect(state, input, context),
  });
