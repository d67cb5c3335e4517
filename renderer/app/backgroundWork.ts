/** What goes on beside the screens as long as the window lives. Loaded after the first screen. */

import { startBackups } from '#data/backupSchedule.ts';
import { keepCheckpoints } from '#data/checkpoints.ts';
import { database } from '#data/database.ts';
import { keepChecking } from '#data/integrityCheck.ts';
import { keepSentinel } from '#data/sentinelKeeper.ts';
import { askPinBy } from '#data/signOff.ts';
import { askForPin } from './askForPin.tsx';
import { showEnding } from './showEnding.tsx';
import { showFound } from './showFound.ts';
import { watchMachine } from './watchMachine.ts';

/** Starts it all; returns the way to stop it. */
export const startBackgroundWork = (): (() => void) => {
  askPinBy(askForPin);
  // There at once when it is needed.
  void import('./LockScreen.tsx');
  const db = database();
  const stops = [
    startBackups(() => void showEnding()),
    keepCheckpoints(db),
    watchMachine(db),
    keepSentinel(db),
    keepChecking(db, (count) => void showFound(count)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};
