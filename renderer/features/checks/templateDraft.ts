/** What is typed into the draft of a check template, against what is stored: kept a moment later, never over another's. */
import type { CheckTemplate } from '#domain/checkTemplate.ts';

/** Sections as they are written: words may still be missing. */
export type DraftSections = NonNullable<CheckTemplate['draft']>['sections'];

/** What was typed here. */
export interface TypedSections {
  readonly sections: DraftSections;
  /** `rev` of the stored template it rests on. */
  readonly rev: number;
  /** Whether the stored draft says it too. */
  readonly isKept: boolean;
}

/** `conflict`: another window wrote on the template while something typed here was not yet kept; `gone`: the draft is. */
export type DraftStanding = 'kept' | 'pending' | 'conflict' | 'gone';

type Stored = Pick<CheckTemplate, 'draft' | 'rev'>;

/** How what was typed here stands to what is stored. */
export const draftStanding = (typed: TypedSections | null, { draft, rev }: Stored): DraftStanding => {
  if (typed === null || typed.isKept) return 'kept';
  if (draft === null) return 'gone';
  return rev > typed.rev ? 'conflict' : 'pending';
};

/** The sections to show; null when there is no draft. What was typed here stays until somebody else writes on it. */
export const draftShown = (typed: TypedSections | null, { draft, rev }: Stored): DraftSections | null => {
  if (typed === null) return draft?.sections ?? null;
  if (!typed.isKept) return typed.sections;
  if (draft === null) return null;
  return rev > typed.rev ? draft.sections : typed.sections;
};

/** What is typed next, over what is shown. */
export const draftTyped = (typed: TypedSections | null, stored: Stored, sections: DraftSections): TypedSections => {
  const isBehind = typed === null || (typed.isKept && stored.rev > typed.rev);
  return { sections, rev: isBehind ? stored.rev : typed.rev, isKept: false };
};
