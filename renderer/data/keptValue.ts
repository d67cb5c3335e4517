import { useSyncExternalStore } from 'react';

/** A value of the window that several screens show: whoever sets it has them all shown anew. */
export interface KeptValue<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  /** The value now; the component is shown anew with every change. */
  readonly useValue: () => T;
}

/** Keeps a value, beginning with `first`. */
export const keptValue = <T>(first: T): KeptValue<T> => {
  let value = first;
  const listeners = new Set<() => void>();
  const follow = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  const get = (): T => value;
  return {
    get,
    set: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
    useValue: () => useSyncExternalStore(follow, get),
  };
};
