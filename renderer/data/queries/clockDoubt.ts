import type { Instant } from '#kernel/instant.ts';
import { useStored } from './useStored.ts';

/** The latest moment on record while the computer's clock is in doubt; null while it is believed. */
export const useClockDoubt = (): Instant | null =>
  useStored(async (db) => (await db.installation.get('installation'))?.clockDoubt ?? null, []) ?? null;
