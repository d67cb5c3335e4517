import { useCallback, useMemo } from 'react';
import { discardCheckDraft } from '#data/commands/discardCheckDraft.ts';
import { saveCheckDraft } from '#data/commands/saveCheckDraft.ts';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import { type DraftEditing, useDraftEditing } from '#widgets/useDraftEditing.ts';

/** Sections as they are written: words may still be missing. */
export type DraftSections = NonNullable<CheckTemplate['draft']>['sections'];

/** The draft of a check template being written. */
export type TemplateDraft = DraftEditing<DraftSections>;

/** The draft of a check template as it is written here; it is part of the template and rests on its `rev`. */
export const useTemplateDraft = ({ id, rev, draft }: CheckTemplate): TemplateDraft => {
  const stored = useMemo(() => (draft === null ? null : { content: draft.sections, rev }), [draft, rev]);
  const save = useCallback(
    (sections: DraftSections, known: number | null) => saveCheckDraft({ id, rev: known ?? rev, sections }),
    [id, rev],
  );
  const discard = useCallback((known: number) => discardCheckDraft({ id, rev: known }), [id]);
  return useDraftEditing({ stored, save, discard });
};
