/** What is typed into a draft, against what is stored of it: kept a moment later, and never over what another window wrote. */

/** What was typed here. */
export interface Typed<C> {
  readonly content: C;
  /** `rev` of the stored draft it rests on. */
  readonly rev: number;
  /** Whether the stored draft says it too. */
  readonly isKept: boolean;
}

/** `conflict`: another window wrote on the draft while something typed here was not yet kept; `gone`: it took it away. */
export type Standing = 'kept' | 'pending' | 'conflict' | 'gone';

/** The draft as it is stored. */
export interface StoredDraft<C> {
  readonly content: C;
  readonly rev: number;
}

/** How what was typed here stands to what is stored. */
export const standingOf = (typed: Typed<unknown> | null, stored: StoredDraft<unknown> | null): Standing => {
  if (typed === null || typed.isKept) return 'kept';
  if (stored === null) return 'gone';
  return stored.rev > typed.rev ? 'conflict' : 'pending';
};

/**
 * What to show; null when there is no draft. What was typed here stays as it was typed (a field may be empty) until
 * somebody else writes on the draft.
 */
export const shownContent = <C>(typed: Typed<C> | null, stored: StoredDraft<C> | null): C | null => {
  if (typed === null) return stored?.content ?? null;
  if (!typed.isKept) return typed.content;
  if (stored === null) return null;
  return stored.rev > typed.rev ? stored.content : typed.content;
};

/** What is typed next, over what is shown. */
export const typedNext = <C>(typed: Typed<C> | null, stored: StoredDraft<C> | null, content: C): Typed<C> => {
  const isBehind = typed === null || (typed.isKept && stored !== null && stored.rev > typed.rev);
  return { content, rev: isBehind ? (stored?.rev ?? 0) : typed.rev, isKept: false };
};

/** After `content` was kept as `rev`: more may have been typed since. */
export const keptAs = <C>(typed: Typed<C> | null, content: C, rev: number): Typed<C> | null =>
  typed === null ? null : { ...typed, rev, isKept: typed.content === content };
