/** Keys that only the page on the screen knows: it tells them while it is there, and the dialog of the keys shows them. */
import { useEffect } from 'react';
import { keptValue } from '#data/keptValue.ts';

/** Keys and what they do, in words. */
export type KeyRow = readonly [keys: readonly string[], meaning: string];

/** The keys of a page under its name. */
export interface PageKeys {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

const told = keptValue<PageKeys | null>(null);

/** Tells the keys of a page for as long as it is there. `keys` must be the same object until they change. */
export const usePageKeys = (keys: PageKeys): void => {
  useEffect(() => {
    told.set(keys);
    return () => told.set(null);
  }, [keys]);
};

/** The keys the page on the screen has told of; null when it has none of its own. */
export const useToldKeys = (): PageKeys | null => told.useValue();
