/** What goes on beside the screens as long as the window lives. Loaded after the first screen. */
import { keepCheckpoints } from '#data/checkpoints.ts';
import { database } from '#data/database.ts';
import { watchMachine } from './watchMachine.ts';

/** Starts it all; returns the way to stop it. */
export const startBackgroundWork = (): (() => void) => {
  const stops = [keepCheckpoints(database()), watchMachine(database())];
  return () => {
    for (const stop of stops) stop();
  };
};
