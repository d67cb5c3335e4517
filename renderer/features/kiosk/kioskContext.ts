import { createContext, useContext } from 'react';
import type { Fleet } from '#data/fleetState.ts';
import type { Language } from '#domain/language.ts';
import type { Problem } from '#kernel/result.ts';
import type { Place } from './kioskSession.ts';

/** What every step of the shared screen shares. */
export interface Kiosk {
  readonly fleet: Fleet;
  /** A second language shown beside the first; null: none. */
  readonly second: Language | null;
  readonly go: (place: Place) => void;
  /** Speaks a language, and shows another beside it. */
  readonly speakBoth: (first: Language, second: Language | null) => void;
  /** Asks whoever stands there to confirm; answers whether they did. */
  readonly ask: (problems: readonly Problem[]) => Promise<boolean>;
  /** Makes this computer a desk again. */
  readonly leave: () => void;
}

/** Handed down by the page. */
export const KioskContext = createContext<Kiosk | null>(null);

/** What every step of the shared screen shares; only for use within its page. */
export const useKiosk = (): Kiosk => {
  const kiosk = useContext(KioskContext);
  if (kiosk === null) throw new Error('A step stands outside the shared screen.');
  return kiosk;
};
