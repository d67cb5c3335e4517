/** The fleet in memory: read once, then kept up by the news of every commit, of this window and of others. */
import { useSyncExternalStore } from 'react';
import type { Change } from '#domain/change.ts';
import { followNews, type News } from './changeFeed.ts';
import { database } from './database.ts';
import { type Fleet, type FleetState, fleetOf, withChanges } from './fleetState.ts';
import { readFleet } from './readFleet.ts';
import { storageProblem } from './storageProblem.ts';

const listeners = new Set<() => void>();
let state: FleetState | undefined;
let fleet: Fleet | undefined;
/** Changes told while the tables are being read: the reading may have been too early to see them. */
let waiting: Change[] | null = null;
let stopFollowing: (() => void) | null = null;

const show = (next: FleetState | undefined): void => {
  state = next;
  fleet = next === undefined ? undefined : fleetOf(next);
  for (const listener of listeners) listener();
};

/** Reads all small tables anew. What is shown stays until then. */
const reloadFleet = async (): Promise<void> => {
  const told: Change[] = [];
  waiting = told;
  const read = await readFleet(database());
  // A later reload has taken over: its rows are newer.
  if (waiting !== told) return;
  waiting = null;
  show(withChanges(read, told));
};

const hear = (news: News): void => {
  if (news.kind === 'reload') {
    reloadFleet().catch((failure: unknown) => {
      // A window whose database was closed by an upgrade is told so elsewhere, and keeps what it shows until then.
      if (storageProblem(failure) === null) throw failure;
    });
    return;
  }
  waiting?.push(...news.changes);
  if (state !== undefined) show(withChanges(state, news.changes));
};

/** Reads the fleet and follows the news from then on. Called once at start-up, after the database was opened. */
export const startFleet = async (): Promise<void> => {
  stopFollowing ??= followNews(hear);
  await reloadFleet();
};

/** Forgets the fleet and follows no more news. */
export const stopFleet = (): void => {
  stopFollowing?.();
  stopFollowing = null;
  waiting = null;
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
