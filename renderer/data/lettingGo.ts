/** Closing the records because another window upgrades or replaces them. */
import type { FettleDatabase } from './db.ts';

/** How long what was typed last may take to be kept; well under what the other window waits. */
export const keepingTakes = 400;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, keepingTakes));

/** Has drafts kept as when the window is left, then closes the records. */
export const letGo = async (db: FettleDatabase): Promise<void> => {
  if (typeof window !== 'undefined') {
    window.dispatchEvent(new Event('pagehide'));
    await pause();
  }
  db.close();
};
