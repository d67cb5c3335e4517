/**
 * The moves of all parts, kept in memory from the first time a screen asks: stock is their sum, and is asked of every
 * part at once. Kept up by the news of every commit, as the fleet is.
 */
import { useSyncExternalStore } from 'react';
import type { Change } from '#domain/change.ts';
import type { PartMove } from '#domain/part.ts';
import { followNews, type News } from './changeFeed.ts';
import { database } from './database.ts';
import type { FettleDatabase } from './db.ts';
import { changedGroups, type Groups, groupsOf } from './fleetIndex.ts';
import { storageProblem } from './storageProblem.ts';

/** Moves by part, in the order they were written. */
export type PartMoves = Groups<PartMove>;

const listeners = new Set<() => void>();
let readFrom: FettleDatabase | null = null;
let moves: PartMoves | undefined;
/** Changes told while the table is being read: the reading may have been too early to see them. */
let waiting: Change[] | null = null;
let isFollowing = false;

const ofPart = ({ partId }: PartMove): string => partId;

const withChanges = (before: PartMoves, changes: readonly Change[]): PartMoves =>
  changedGroups(
    before,
    changes.flatMap((change) => (change.table === 'partMoves' ? [change] : [])),
    ofPart,
  );

const show = (next: PartMoves): void => {
  if (next === moves) return;
  moves = next;
  for (const listener of listeners) listener();
};

const reload = async (db: FettleDatabase): Promise<void> => {
  const told: Change[] = [];
  waiting = told;
  const rows = await db.partMoves.toArray();
  // A later reload has taken over: its rows are newer.
  if (waiting !== told) return;
  waiting = null;
  show(withChanges(groupsOf(rows, ofPart), told));
};

const reloadQuietly = (db: FettleDatabase): void => {
  reload(db).catch((failure: unknown) => {
    // A window whose database was closed by an upgrade is told so elsewhere, and keeps what it shows until then.
    if (storageProblem(failure) === null) throw failure;
  });
};

const hear = (news: News): void => {
  if (news.kind === 'reload') {
    if (readFrom !== null) reloadQuietly(readFrom);
    return;
  }
  waiting?.push(...news.changes);
  if (moves !== undefined) show(withChanges(moves, news.changes));
};

const follow = (listener: () => void): (() => void) => {
  listeners.add(listener);
  if (!isFollowing) followNews(hear);
  isFollowing = true;
  const db = database();
  if (readFrom !== db) {
    readFrom = db;
    moves = undefined;
    reloadQuietly(db);
  }
  return () => {
    listeners.delete(listener);
  };
};

const current = (): PartMoves | undefined => moves;

/** All moves of all parts; undefined until they are read. A part's list is the same object until it has another move. */
export const usePartMoves = (): PartMoves | undefined => useSyncExternalStore(follow, current);
