import type { ProgrammeLevel } from '#domain/programme.ts';
import { coveredLevels } from './levelCoverage.ts';

/** A level with the levels done with it, each standing in the lowest one that covers it. */
export interface Rung {
  readonly level: ProgrammeLevel;
  readonly within: readonly Rung[];
}

const rungOf = (level: ProgrammeLevel, inside: readonly ProgrammeLevel[], levels: readonly ProgrammeLevel[]): Rung => {
  const covers = (upper: ProgrammeLevel, lower: ProgrammeLevel): boolean =>
    upper.rank > lower.rank && coveredLevels(upper, levels).includes(lower);
  const holderOf = (lower: ProgrammeLevel): ProgrammeLevel =>
    inside.filter((upper) => covers(upper, lower)).toSorted((a, b) => a.rank - b.rank)[0] ?? level;
  const below = (upper: ProgrammeLevel): readonly Rung[] =>
    inside
      .filter((lower) => holderOf(lower) === upper)
      .toSorted((a, b) => b.rank - a.rank)
      .map((lower) => ({ level: lower, within: below(lower) }));
  return { level, within: below(level) };
};

/** What a level contains, as a ladder: level 3 with level 2 in it, with level 1 in that. */
export const levelLadder = (level: ProgrammeLevel, levels: readonly ProgrammeLevel[]): Rung =>
  rungOf(level, coveredLevels(level, levels), levels);
