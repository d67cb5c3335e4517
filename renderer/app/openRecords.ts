/** Opens the records at a start, and finds out whether they are all there. */

import { backupLabel } from '#archive/backupName.ts';
import { schemaVersion } from '#archive/migrations/migrations.ts';
import { type DatabaseFacts, isEmptyDatabase, type Sentinel } from '#archive/sentinel.ts';
import { type Places, readPlaces, restoreLock, tidyPlaces } from '#data/activeDatabase.ts';
import { now } from '#data/clock.ts';
import { startDatabase } from '#data/database.ts';
import { databaseFacts, readSentinel, verdictOf } from '#data/sentinelCheck.ts';
import { storageProblem } from '#data/storageProblem.ts';
import { isOlderDatabase } from '#data/versionGuard.ts';
import { error, type Problem } from '#kernel/result.ts';
import { bridge } from '#platform/bridge.ts';
import { logFault } from '#platform/log.ts';

/** What is known where records are missing. */
export interface Loss {
  /** `damaged`: they cannot be opened · `found`: nothing is here, but backups are · else as of `sentinelVerdict`. */
  readonly kind: 'empty' | 'older' | 'foreign' | 'damaged' | 'found';
  /** What was known of the records; null: nothing. */
  readonly sentinel: Sentinel | null;
  /** What is here; null: it cannot be opened. */
  readonly facts: DatabaseFacts | null;
}

/** How the start goes on. */
export type Opening =
  | { readonly name: 'open' }
  | { readonly name: 'refused'; readonly problem: Problem | undefined }
  /** The copy before an upgrade could not be made. */
  | { readonly name: 'uncopied'; readonly problems: readonly Problem[] }
  | { readonly name: 'recovery'; readonly loss: Loss };

/** What the start is told, and tells. */
export interface OpeningWatch {
  /** Another window upgraded the records. */
  readonly outdated: () => void;
  /** They are being copied before they are upgraded. */
  readonly copying: () => void;
  /** The user was asked: upgrade without a copy. */
  readonly isWithoutCopy: boolean;
}

/** A browser that finds its storage damaged refuses once, then makes it anew. */
const attempts = 3;

const pause = 300;

const insisting = async <T>(act: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (failure) {
      if (attempt === attempts || storageProblem(failure) === null) throw failure;
      logFault('openFailed', failure);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};

const copied = async (databaseName: string): Promise<readonly Problem[]> => {
  const { safetyCopy } = await import('#data/safetyCopy.ts');
  const made = await safetyCopy('migration', { databaseName });
  return made.ok || made.problems.every(({ code }) => code === 'backupNothing') ? [] : made.problems;
};

const lossOf = async (sentinel: Sentinel | null, facts: DatabaseFacts, places: Places): Promise<Opening> => {
  const kind = verdictOf(sentinel, facts, places);
  if (kind === 'newer') {
    const versions = { found: sentinel?.schemaVersion ?? 0, known: schemaVersion };
    return { name: 'refused', problem: error('databaseNewer', undefined, versions) };
  }
  if (kind !== 'fine') return { name: 'recovery', loss: { kind, sentinel, facts } };
  if (sentinel !== null || !isEmptyDatabase(facts)) return { name: 'open' };
  const listed = await bridge.backupList();
  const hasBackups = listed.ok && listed.value.some(({ name }) => (backupLabel(name)?.sequence ?? 0) > 0);
  return hasBackups ? { name: 'recovery', loss: { kind: 'found', sentinel, facts } } : { name: 'open' };
};

const openAt = async (places: Places, sentinel: Sentinel | null, watch: OpeningWatch): Promise<Opening> => {
  const name = places.active;
  if (!watch.isWithoutCopy && (await isOlderDatabase(name))) {
    watch.copying();
    const problems = await copied(name);
    if (problems.length > 0) return { name: 'uncopied', problems };
  }
  const opening = await startDatabase(name, watch.outdated);
  if (!opening.ok) {
    const [problem] = opening.problems;
    if (problem?.code === 'storageUnavailable') throw new DOMException('The records cannot be opened', 'UnknownError');
    return { name: 'refused', problem };
  }
  return lossOf(sentinel, await databaseFacts(opening.value), places);
};

const openNow = async (watch: OpeningWatch): Promise<Opening> => {
  const sentinel = await readSentinel();
  try {
    const opening = await insisting(async () => openAt(await readPlaces(sentinel), sentinel, watch));
    if (opening.name === 'open') void tidyPlaces(now());
    return opening;
  } catch (failure) {
    if (storageProblem(failure) === null) throw failure;
    logFault('openFailed', failure);
    return { name: 'recovery', loss: { kind: 'damaged', sentinel, facts: null } };
  }
};

/** Opens the records; waits while another window replaces them. */
export const openRecords = (watch: OpeningWatch): Promise<Opening> =>
  navigator.locks.request(restoreLock, { mode: 'shared' }, () => openNow(watch)) as Promise<Opening>;
