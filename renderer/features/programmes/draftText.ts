import type { ProgrammeLevel } from '#domain/programme.ts';

/** Stands for an empty field (NaN), which JSON has no word for. */
const emptyFigure = '\u0000empty';

/** A draft as text; fields still empty included. */
export const draftText = (levels: readonly ProgrammeLevel[]): string =>
  JSON.stringify(levels, (_key, value: unknown) => (Number.isNaN(value) ? emptyFigure : value));

/** The draft a text holds; null when there is none, or none that can be read. */
export const draftFromText = (text: string | null): readonly ProgrammeLevel[] | null => {
  if (text === null) return null;
  try {
    const read: unknown = JSON.parse(text, (_key, value: unknown) => (value === emptyFigure ? Number.NaN : value));
    return Array.isArray(read) ? read : null;
  } catch {
    return null;
  }
};
