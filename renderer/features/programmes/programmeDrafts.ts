import { useSyncExternalStore } from 'react';
import { schemaVersion } from '#archive/migrations/migrations.ts';
import type { Programme, ProgrammeLevel } from '#domain/programme.ts';
import { draftFromText, draftText } from './draftText.ts';

type Levels = readonly ProgrammeLevel[];

/**
 * Drafts of programmes by id, null where there is none. Kept on this computer until they are approved or discarded: a
 * look elsewhere costs nothing, nor does closing the window. Another version of the records has drafts of its own.
 */
const drafts = new Map<Programme['id'], Levels | null>();
const listeners = new Set<() => void>();

const keyOf = (id: Programme['id']): string => `draft ${schemaVersion} ${id}`;

const draftOf = (id: Programme['id']): Levels | null => {
  const known = drafts.get(id);
  if (known !== undefined) return known;
  const kept = draftFromText(localStorage.getItem(keyOf(id)));
  drafts.set(id, kept);
  return kept;
};

/** Keeps a draft, or with null lets it go. */
export const keepDraft = (id: Programme['id'], levels: Levels | null): void => {
  drafts.set(id, levels);
  if (levels === null) localStorage.removeItem(keyOf(id));
  else localStorage.setItem(keyOf(id), draftText(levels));
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** The draft of a programme; null while nobody is changing it. */
export const useDraft = (id: Programme['id']): Levels | null => useSyncExternalStore(subscribe, () => draftOf(id));
