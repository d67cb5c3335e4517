/** Waiting for what comes of an act, as long as a busy machine may need: the default of one second fails without a fault. */
import { vi } from 'vitest';

/** Runs the check until it holds, ten seconds at most; answers what it answers. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 10_000 });
