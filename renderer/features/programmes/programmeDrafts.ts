import { useSyncExternalStore } from 'react';
import type { Programme, ProgrammeLevel } from '#domain/programme.ts';

type Levels = readonly ProgrammeLevel[];

/** Drafts of programmes by id. They outlive the page, so that a look elsewhere costs nothing; not the window. */
const drafts = new Map<Programme['id'], Levels>();
const listeners = new Set<() => void>();

const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Keeps a draft, or with null lets it go. While there is one the browser asks before the window is closed. */
export const keepDraft = (id: Programme['id'], levels: Levels | null): void => {
  if (levels === null) drafts.delete(id);
  else drafts.set(id, levels);
  if (drafts.size > 0) addEventListener('beforeunload', warn);
  else removeEventListener('beforeunload', warn);
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** The draft of a programme; null while nobody is changing it. */
export const useDraft = (id: Programme['id']): Levels | null =>
  useSyncExternalStore(subscribe, () => drafts.get(id) ?? null);
