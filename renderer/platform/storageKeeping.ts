/** What a browser promises about the files and databases of a page. */
import { engineOf } from './engine.ts';

/** Whether they stay until the user clears them; otherwise the browser may clear them when room runs short. */
export const isStorageKept = (): Promise<boolean> => navigator.storage.persisted();

/** Asks for that promise, where nobody is disturbed by it: one engine asks its user, who cannot know what for. */
export const askToKeepStorage = async (): Promise<void> => {
  if (engineOf(navigator.userAgent).startsWith('Firefox') || (await isStorageKept())) return;
  await navigator.storage.persist();
};
