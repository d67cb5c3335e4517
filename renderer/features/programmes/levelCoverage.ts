import type { ProgrammeLevel } from '#domain/programme.ts';

/** The other levels that performing a level satisfies, lowest rank first: those it names, else every lower rank. */
export const coveredLevels = (level: ProgrammeLevel, levels: readonly ProgrammeLevel[]): readonly ProgrammeLevel[] =>
  levels
    .filter((other) => other.id !== level.id && (level.covers?.includes(other.id) ?? other.rank < level.rank))
    .toSorted((a, b) => a.rank - b.rank);
