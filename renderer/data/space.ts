/** How much room there is for records, as last looked. The gate, imports and photos ask it before they write. */
import { type Space, spaceFor } from '#domain/spaceGuard.ts';
import { error, type Problem } from '#kernel/result.ts';
import { keptValue } from './keptValue.ts';

const space = keptValue<Space>('enough');

/** Notes the bytes that are free; null: nobody can say. */
export const noteFreeBytes = (freeBytes: number | null): void => {
  space.set(spaceFor(freeBytes));
};

/** Commands that make room, or that must not wait. */
const alwaysAllowed: ReadonlySet<string> = new Set(['clearOldRecords', 'removeSample', 'confirmClock', 'doubtClock']);

/** `spaceOut` where nothing more may be written. */
export const commandSpaceProblem = (command: string): Problem | null =>
  space.get() === 'readOnly' && !alwaysAllowed.has(command) ? error('spaceOut') : null;

/** `spaceLow` where no imports and no photos may be taken in. */
export const bulkSpaceProblem = (): Problem | null =>
  space.get() === 'noImports' || space.get() === 'readOnly' ? error('spaceLow') : null;

/** The room there is, as last looked. */
export const useSpace = (): Space => space.useValue();
