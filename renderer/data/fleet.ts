/** The fleet in memory: read once, then kept up by the news of every commit, of this window and of others. */
import { useSyncExternalStore } from 'react';
import { database } from './database.ts';
import { FleetKeeper } from './fleetKeeper.ts';
import { type Fleet, fleetOf } from './fleetState.ts';
import { readFleet } from './readFleet.ts';

const listeners = new Set<() => void>();
let fleet: Fleet | undefined;

const show = (next: Fleet | undefined): void => {
  fleet = next;
  for (const listener of listeners) listener();
};

const keeper = new FleetKeeper(
  () => readFleet(database()),
  (state) => show(fleetOf(state)),
);

/** Reads the fleet and follows the news from then on. Called once at start-up, after the database was opened. */
export const startFleet = (): Promise<void> => keeper.start();

/** Forgets the fleet and follows no more news. */
export const stopFleet = (): void => {
  keeper.stop();
  show(undefined);
};

/** The fleet as it stands; undefined until it is read. */
export const currentFleet = (): Fleet | undefined => fleet;

/** Calls `listener` after every change of the fleet. Returns the way to stop it. */
export const followFleet = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** The fleet as it stands, undefined until it is read; the component is shown anew when anything in it changes. */
export const useFleet = (): Fleet | undefined => useSyncExternalStore(followFleet, currentFleet);
