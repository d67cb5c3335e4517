import { useCallback, useMemo } from 'react';
import { discardDraft } from '#data/commands/discardDraft.ts';
import { saveDraft } from '#data/commands/saveDraft.ts';
import { useDraft } from '#data/queries/drafts.ts';
import type { Programme, ProgrammeDraft, ProgrammeLevel } from '#domain/programme.ts';
import { ok } from '#kernel/result.ts';
import { type DraftEditing, useDraftEditing } from '#widgets/useDraftEditing.ts';

/** The draft of a programme being written, and the row it is stored as. */
export interface ProgrammeDraftEditing extends DraftEditing<readonly ProgrammeLevel[]> {
  readonly stored: ProgrammeDraft | null;
}

/** The draft of a programme as it is written here. */
export const useProgrammeDraft = (programmeId: Programme['id']): ProgrammeDraftEditing => {
  const stored = useDraft(programmeId) ?? null;
  const id = stored?.id;
  const save = useCallback(
    (levels: readonly ProgrammeLevel[], rev: number | null) => saveDraft({ programmeId, rev, levels }),
    [programmeId],
  );
  const discard = useCallback(async (rev: number) => (id === undefined ? ok(null) : discardDraft({ id, rev })), [id]);
  const draft = useMemo(() => (stored === null ? null : { content: stored.levels, rev: stored.rev }), [stored]);
  return { ...useDraftEditing<readonly ProgrammeLevel[]>({ stored: draft, save, discard }), stored };
};
