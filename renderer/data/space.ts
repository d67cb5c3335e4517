/** How much room there is for records, as last looked. The gate, imports and photos ask it before they write. */
import { useSyncExternalStore } from 'react';
import { type Space, spaceFor } from '#domain/spaceGuard.ts';
import { error, type Problem } from '#kernel/result.ts';

let current: Space = 'enough';
const listeners = new Set<() => void>();

/** Notes the bytes that are free; null: nobody can say. */
export const noteFreeBytes = (freeBytes: number | null): void => {
  current = spaceFor(freeBytes);
  for (const listener of listeners) listener();
};

/** Commands that make room, or that must not wait. */
const alwaysAllowed: ReadonlySet<string> = new Set(['clearOldRecords', 'removeSample', 'confirmClock', 'doubtClock']);

/** `spaceOut` where nothing more may be written. */
export const commandSpaceProblem = (command: string): Problem | null =>
  current === 'readOnly' && !alwaysAllowed.has(command) ? error('spaceOut') : null;

/** `spaceLow` where no imports and no photos may be taken in. */
export const bulkSpaceProblem = (): Problem | null =>
  current === 'noImports' || current === 'readOnly' ? error('spaceLow') : null;

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** The room there is, as last looked. */
export const useSpace = (): Space => useSyncExternalStore(subscribe, () => current);
