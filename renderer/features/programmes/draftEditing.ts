/** What is typed into a draft, against what is stored of it: kept a moment later, and never over what another window wrote. */
import type { ProgrammeDraft, ProgrammeLevel } from '#domain/programme.ts';

/** What was typed here. */
export interface Typed {
  readonly levels: readonly ProgrammeLevel[];
  /** `rev` of the stored draft it rests on. */
  readonly rev: number;
  /** Whether the stored draft says it too. */
  readonly isKept: boolean;
}

/** `conflict`: another window wrote on the draft while something typed here was not yet kept; `gone`: it took it away. */
export type Standing = 'kept' | 'pending' | 'conflict' | 'gone';

type Stored = Pick<ProgrammeDraft, 'levels' | 'rev'> | null;

/** How what was typed here stands to what is stored. */
export const standingOf = (typed: Typed | null, stored: Stored): Standing => {
  if (typed === null || typed.isKept) return 'kept';
  if (stored === null) return 'gone';
  return stored.rev > typed.rev ? 'conflict' : 'pending';
};

/**
 * The levels to show; null when there is no draft. What was typed here stays as it was typed (a field may be empty)
 * until somebody else writes on the draft.
 */
export const shownLevels = (typed: Typed | null, stored: Stored): readonly ProgrammeLevel[] | null => {
  if (typed === null) return stored?.levels ?? null;
  if (!typed.isKept) return typed.levels;
  if (stored === null) return null;
  return stored.rev > typed.rev ? stored.levels : typed.levels;
};

/** What is typed next, over what is shown. */
export const typedNext = (typed: Typed | null, stored: Stored, levels: readonly ProgrammeLevel[]): Typed => {
  const isBehind = typed === null || (typed.isKept && stored !== null && stored.rev > typed.rev);
  return { levels, rev: isBehind ? (stored?.rev ?? 0) : typed.rev, isKept: false };
};

/** After what was typed was kept as `rev`: more may have been typed since. */
export const keptAs = (typed: Typed | null, levels: readonly ProgrammeLevel[], rev: number): Typed | null =>
  typed === null ? null : { ...typed, rev, isKept: typed.levels === levels };
