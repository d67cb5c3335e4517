/** Keys that only the page on the screen knows: it tells them while it is there, and the dialog of the keys shows them. */
import { useEffect, useSyncExternalStore } from 'react';

/** Keys and what they do, in words. */
export type KeyRow = readonly [keys: readonly string[], meaning: string];

/** The keys of a page under its name. */
export interface PageKeys {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

let told: PageKeys | null = null;
const listeners = new Set<() => void>();

const tell = (keys: PageKeys | null): void => {
  told = keys;
  for (const listener of listeners) listener();
};

const follow = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Tells the keys of a page for as long as it is there. `keys` must be the same object until they change. */
export const usePageKeys = (keys: PageKeys): void => {
  useEffect(() => {
    tell(keys);
    return () => tell(null);
  }, [keys]);
};

/** The keys the page on the screen has told of; null when it has none of its own. */
export const useToldKeys = (): PageKeys | null => useSyncExternalStore(follow, () => told);
