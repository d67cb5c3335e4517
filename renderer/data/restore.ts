/** Replaces the records by those of a backup, and takes that back. What was there stays for seven days. */
import Dexie from 'dexie';
import { isEmptyDatabase, type Sentinel } from '#archive/sentinel.ts';
import type { Actor } from '#domain/context.ts';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import {
  noteFilling,
  type Places,
  placesRestored,
  placesUndone,
  readPlaces,
  restoreLock,
  writePlaces,
} from './activeDatabase.ts';
import { refusalOf } from './authorizing.ts';
import type { WorkWatch } from './backupWork.ts';
import { now } from './clock.ts';
import { openedDatabase, startDatabase } from './database.ts';
import { type FettleDatabase, openDatabase } from './db.ts';
import { keepingTakes } from './lettingGo.ts';
import { goOnWithout } from './recovery.ts';
import type { RestoredRecords, RestoreWish } from './restoreMessages.ts';
import { tellRestore } from './restoreNews.ts';
import { fillFromBackup, type RestoreSource } from './restoreWork.ts';
import { safetyCopy } from './safetyCopy.ts';
import { databaseFacts, writeSentinel } from './sentinelCheck.ts';
import { currentActor } from './session.ts';
import { signOffProblem, spendSignOff, whenSignedOff } from './signOff.ts';

/**
 * Allows the restore and names who restores; where no records can be opened there is nobody to ask. `isRecovery`: no role
 * and no PIN is asked for, because where records are missing nobody can choose another person or set things right.
 */
const actorHere = async (
  db: FettleDatabase | null,
  { action, isRecovery = false }: { readonly action: string; readonly isRecovery?: boolean | undefined },
): Promise<Result<Actor>> => {
  if (db === null) return ok({ id: null, name: '' });
  return db.transaction('r', [db.people, db.settings], async (): Promise<Result<Actor>> => {
    const actor = await currentActor(db);
    if (isRecovery) return ok(actor);
    const refused = await refusalOf(db, action, actor);
    const problem = refused ?? (await signOffProblem(db, { action }, actor));
    return problem === null ? ok(actor) : failed([problem]);
  });
};

/** Problems of the copy that are no reason to ask: there is nothing to copy. */
const isNothing = ({ code }: Problem): boolean => code === 'backupNothing';

/** A copy of what is there now; where it cannot be made the user is asked whether to go on without. */
const copyFirst = async (
  db: FettleDatabase | null,
  { confirmed, watch }: { readonly confirmed: readonly string[]; readonly watch: WorkWatch },
): Promise<readonly Problem[]> => {
  if (db === null || confirmed.includes('restoreWithoutCopy')) return [];
  const copied = await safetyCopy('restore', { databaseName: db.name, signal: watch.signal });
  if (copied.ok || copied.problems.every(isNothing)) return [];
  if (copied.problems.some(({ code }) => code === 'backupCancelled')) return [error('restoreCancelled')];
  return [...copied.problems, error('restoreWithoutCopy')].map((problem) => ({ ...problem, level: 'confirm' }));
};

const hasRecords = async (db: FettleDatabase | null): Promise<boolean> =>
  db !== null && !isEmptyDatabase(await databaseFacts(db));

const opened = async (name: string): Promise<FettleDatabase | null> => {
  const opening = await openDatabase(name);
  return opening.ok ? opening.value : null;
};

/** Writes the sentinel of a database that has just been put in use. */
const noteSwitch = async (name: string): Promise<void> => {
  const db = await opened(name);
  if (db === null) return;
  await writeSentinel(await databaseFacts(db), null);
  db.close();
};

/** Other windows keep what was typed last, so that it is in the copy, and close the records. */
const othersLetGo = async (): Promise<void> => {
  tellRestore();
  await new Promise((resolve) => setTimeout(resolve, 2 * keepingTakes));
};

/** Restores and the undoing of one wait for each other, and other windows wait for them. */
const alone = <T>(act: () => Promise<Result<T>>): Promise<Result<T>> =>
  navigator.locks.request(restoreLock, act) as Promise<Result<T>>;

/** As `alone`; the PIN is asked for while nobody waits, and is good for this one act. */
const aloneSignedOff = async <T>(act: () => Promise<Result<T>>): Promise<Result<T>> => {
  const done = await whenSignedOff(() => alone(act));
  if (done.ok) spendSignOff();
  return done;
};

const filled = async (
  source: RestoreSource,
  wish: Pick<RestoreWish, 'actor' | 'takesUnfit'>,
  watch: WorkWatch,
): Promise<Result<{ readonly name: string; readonly restored: RestoredRecords }>> => {
  const name = `fettle-${crypto.randomUUID()}`;
  await noteFilling(name);
  const restored = await fillFromBackup(source, { ...wish, databaseName: name, now: now() }, watch);
  if (restored.ok) return ok({ name, restored: restored.value });
  await Dexie.delete(name);
  await noteFilling(null);
  return restored;
};

/** What is restored, and how. */
interface RestoreWishes {
  readonly source: RestoreSource;
  readonly confirmed?: readonly string[];
  /** Because records are missing. */
  readonly isRecovery?: boolean;
}

/**
 * Restores a backup: a copy of what is there, a second database filled and verified, and only then the change to it. The
 * window must be loaded anew afterwards. Problems: `notAllowed`, `signOffMissing`, `restoreWithoutCopy` (to be
 * confirmed; with the reason), `restoreUnfitRow` (to be confirmed), as of `fillFromBackup`. With any of them nothing has changed.
 */
export const restoreBackup = (
  { source, confirmed = [], isRecovery }: RestoreWishes,
  watch: WorkWatch = {},
): Promise<Result<RestoredRecords>> =>
  aloneSignedOff(async () => {
    const db = openedDatabase();
    const actor = await actorHere(db, { action: 'restoreBackup', isRecovery });
    if (!actor.ok) return actor;
    await othersLetGo();
    const uncopied = await copyFirst(db, { confirmed, watch });
    if (uncopied.length > 0) return failed(uncopied);
    const isWorthKeeping = await hasRecords(db);
    const takesUnfit = confirmed.includes('restoreUnfitRow');
    const done = await filled(source, { actor: actor.value, takesUnfit }, watch);
    if (!done.ok) return done;
    const { name, restored } = done.value;
    await writePlaces(placesRestored(await readPlaces(), name, { now: now(), isWorthKeeping }));
    await noteFilling(null);
    // Closed, not forgotten: what still goes on in this window is told that it is closed.
    db?.close();
    await noteSwitch(name);
    return ok(restored);
  });

/** What a restore took the place of, while it can be gone back to; null: nothing. */
export const undoableRestore = async (): Promise<Places['previous']> => (await readPlaces()).previous;

/**
 * Goes back to the records a restore took the place of, after a copy of those of now. The window must be loaded anew
 * afterwards. Problems: `notAllowed`, `signOffMissing`, `restoreNotThere`, `restoreWithoutCopy`.
 */
export const undoRestore = (confirmed: readonly string[] = []): Promise<Result<true>> =>
  aloneSignedOff(async () => {
    const db = openedDatabase();
    const actor = await actorHere(db, { action: 'undoRestore' });
    if (!actor.ok) return actor;
    const places = placesUndone(await readPlaces());
    if (places === null) return failed([error('restoreNotThere')]);
    await othersLetGo();
    const uncopied = await copyFirst(db, { confirmed, watch: {} });
    if (uncopied.length > 0) return failed(uncopied);
    await writePlaces(places);
    db?.close();
    await noteSwitch(places.active);
    return ok(true);
  });

/**
 * Begins with nothing where the records cannot be opened: in a database of a new name, so that what is left of the old
 * one stays untouched.
 */
export const startAfresh = async (sentinel: Sentinel | null): Promise<Result<true>> => {
  const places = await readPlaces();
  const name = `fettle-${crypto.randomUUID()}`;
  const opening = await startDatabase(name);
  if (!opening.ok) return opening;
  await writePlaces({ ...places, active: name, switchedFrom: places.active, previous: null });
  return goOnWithout(sentinel);
};
