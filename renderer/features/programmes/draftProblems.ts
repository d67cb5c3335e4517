import type { ProgrammeLevel } from '#domain/programme.ts';
import { contentProblems } from '#domain/programmeContent.ts';
import type { Problem } from '#kernel/result.ts';

/** What is wrong with one part of a draft, asked by its path. */
export interface DraftProblems {
  readonly all: readonly Problem[];
  /** Of exactly this path: `levels.0.triggers.1.every`. */
  readonly at: (path: string) => readonly Problem[];
  /** Whether anything is wrong at the path or below it. */
  readonly isBelow: (path: string) => boolean;
}

/** The problems of a draft as it stands; empty when it can be approved. */
export const draftProblems = (levels: readonly ProgrammeLevel[]): DraftProblems => {
  const all = contentProblems(levels);
  return {
    all,
    at: (path) => all.filter(({ field }) => field === path),
    isBelow: (path) => all.some(({ field }) => field === path || field?.startsWith(`${path}.`) === true),
  };
};
