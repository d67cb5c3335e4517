/**
 * Which database is in use. A restore fills a second one and then points here; the one before stays for a while. Noted
 * apart from all of them; where nothing is noted it is the first database, as ever.
 */
import type { Sentinel } from '#archive/sentinel.ts';
import type { Instant } from '#kernel/instant.ts';
import { readNote, writeNote } from '#platform/noteStore.ts';
import { databaseName } from './schema.ts';

/** Where the records are. */
export interface Places {
  readonly active: string;
  /** The one that was in use before the last change; null: there was none. */
  readonly switchedFrom: string | null;
  /** What a restore took the place of, to go back to until then; null: nothing. */
  readonly previous: { readonly name: string; readonly restoredAt: Instant; readonly until: Instant } | null;
  /** Databases nobody needs any more: removed at a start. */
  readonly doomed: readonly string[];
}

const placesNote = 'places';

/** Holds the name of a database that is being filled. */
const fillingNote = 'restoring';

/** Held alone by the window that restores; a window that starts waits for it. */
export const restoreLock = 'fettle-restore';

const firstPlaces: Places = { active: databaseName, switchedFrom: null, previous: null, doomed: [] };

const isPlaces = (note: unknown): note is Places =>
  typeof note === 'object' && note !== null && 'active' in note && 'previous' in note && 'doomed' in note;

const databaseNames = async (): Promise<ReadonlySet<string>> =>
  new Set((await indexedDB.databases()).flatMap(({ name }) => name ?? []));

/** Where the records are. Where the note of it was lost, the sentinel knows the name of the database that was in use. */
export const readPlaces = async (sentinel: Sentinel | null = null): Promise<Places> => {
  const note = await readNote(placesNote);
  if (isPlaces(note)) return note;
  const told = sentinel?.activeDatabase ?? databaseName;
  if (told === databaseName || !(await databaseNames()).has(told)) return firstPlaces;
  const found = { ...firstPlaces, active: told };
  await writePlaces(found);
  return found;
};

/** Points to another database. Done when it is on the disk: from then on every start opens that one. */
export const writePlaces = (places: Places): Promise<void> => writeNote(placesNote, places);

/** Notes which database is being filled, so that half of one is removed should the program end meanwhile; null: none. */
export const noteFilling = (name: string | null): Promise<void> => writeNote(fillingNote, name ?? undefined);

const removed = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
  });

/** Removes a database for good. Never the one in use. */
const removeUnused = async (name: string, { active, previous }: Places): Promise<boolean> =>
  name !== active && name !== previous?.name && (await removed(name));

const isPast = (until: Instant, now: Instant): boolean => Date.parse(until) <= Date.parse(now);

/** At a start: removes what a restore left half-made, and what nobody will go back to any more. */
export const tidyPlaces = async (now: Instant): Promise<void> => {
  const filling = await readNote(fillingNote);
  const noted = await readNote(placesNote);
  if (typeof filling === 'string') {
    await removeUnused(filling, isPlaces(noted) ? noted : firstPlaces);
    await noteFilling(null);
  }
  if (!isPlaces(noted)) return;
  const { previous } = noted;
  const isOver = previous !== null && isPast(previous.until, now);
  const doomed = isOver ? [...noted.doomed, previous.name] : noted.doomed;
  if (doomed.length === 0) return;
  const places = { ...noted, previous: isOver ? null : previous };
  const left: string[] = [];
  for (const name of doomed) if (!(await removeUnused(name, places))) left.push(name);
  await writePlaces({ ...places, doomed: left });
};

const day = 86_400_000;

/** How long a restore can be undone (7 days). */
const undoDays = 7;

/** Where the records are after a restore into `name`. `isWorthKeeping`: whether there is anything to go back to. */
export const placesRestored = (
  before: Places,
  name: string,
  { now, isWorthKeeping }: { readonly now: Instant; readonly isWorthKeeping: boolean },
): Places => {
  const until = new Date(Date.parse(now) + undoDays * day).toISOString() as Instant;
  return {
    active: name,
    switchedFrom: before.active,
    previous: isWorthKeeping ? { name: before.active, restoredAt: now, until } : null,
    doomed: before.previous === null ? before.doomed : [...before.doomed, before.previous.name],
  };
};

/** Where the records are after the restore was undone; null: there is nothing to go back to. */
export const placesUndone = ({ active, previous, doomed }: Places): Places | null =>
  previous === null
    ? null
    : { active: previous.name, switchedFrom: active, previous: null, doomed: [...doomed, active] };
