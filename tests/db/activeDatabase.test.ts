import { beforeEach, describe, expect, it } from 'vitest';
import type { Sentinel } from '#archive/sentinel.ts';
import {
  noteFilling,
  type Places,
  placesRestored,
  placesUndone,
  readPlaces,
  tidyPlaces,
  writePlaces,
} from '#data/activeDatabase.ts';
import type { Instant } from '#kernel/instant.ts';
import { openedDatabase } from '#tests/support/database.ts';

const restoredAt = '2026-03-02T10:00:00.000Z' as Instant;
const dayLater = '2026-03-03T10:00:00.000Z' as Instant;
const eightDaysLater = '2026-03-10T10:00:00.000Z' as Instant;

const first: Places = { active: 'fettle', switchedFrom: null, previous: null, doomed: [] };

const made = async (...names: string[]): Promise<void> => {
  for (const name of names) (await openedDatabase(name)).close();
};

const there = async (): Promise<readonly string[]> =>
  (await indexedDB.databases())
    .flatMap(({ name }) => name ?? [])
    .filter((name) => name !== 'fettle-notes')
    .sort();

beforeEach(async () => {
  for (const name of await there()) indexedDB.deleteDatabase(name);
  indexedDB.deleteDatabase('fettle-notes');
});

describe('the database in use', () => {
  it('is the first one where nothing was noted', async () => {
    expect(await readPlaces()).toEqual(first);
  });

  it('is the one the sentinel names where the note was lost, if it is there', async () => {
    const sentinel = { activeDatabase: 'fettle-2' } as Sentinel;
    expect((await readPlaces(sentinel)).active).toBe('fettle');
    await made('fettle-2');
    expect((await readPlaces(sentinel)).active).toBe('fettle-2');
    expect((await readPlaces()).active).toBe('fettle-2');
  });

  it('is the restored one, and the one before stays for seven days', async () => {
    await made('fettle', 'fettle-2');
    await writePlaces(placesRestored(first, 'fettle-2', { now: restoredAt, isWorthKeeping: true }));
    await tidyPlaces(dayLater);
    expect(await there()).toEqual(['fettle', 'fettle-2']);
    await tidyPlaces(eightDaysLater);
    expect(await there()).toEqual(['fettle-2']);
    expect(await readPlaces()).toEqual({ active: 'fettle-2', switchedFrom: 'fettle', previous: null, doomed: [] });
  });

  it('of two restores the one before the last can be gone back to', async () => {
    await made('fettle', 'fettle-2', 'fettle-3');
    const once = placesRestored(first, 'fettle-2', { now: restoredAt, isWorthKeeping: true });
    await writePlaces(placesRestored(once, 'fettle-3', { now: dayLater, isWorthKeeping: true }));
    await tidyPlaces(dayLater);
    expect(await there()).toEqual(['fettle-2', 'fettle-3']);
  });

  it('is the one before again when a restore is undone, once', async () => {
    await made('fettle', 'fettle-2');
    const restored = placesRestored(first, 'fettle-2', { now: restoredAt, isWorthKeeping: true });
    const undone = placesUndone(restored);
    expect(undone).toEqual({ active: 'fettle', switchedFrom: 'fettle-2', previous: null, doomed: ['fettle-2'] });
    if (undone === null) return;
    expect(placesUndone(undone)).toBeNull();
    await writePlaces(undone);
    await tidyPlaces(dayLater);
    expect(await there()).toEqual(['fettle']);
  });

  it('stays when the program ended while another one was filled, of which nothing stays', async () => {
    await made('fettle', 'fettle-half');
    await noteFilling('fettle-half');
    await tidyPlaces(dayLater);
    expect(await there()).toEqual(['fettle']);
  });

  it('is never removed, though the program ended between the change to it and the note of that', async () => {
    await made('fettle', 'fettle-2');
    await noteFilling('fettle-2');
    await writePlaces(placesRestored(first, 'fettle-2', { now: restoredAt, isWorthKeeping: true }));
    await tidyPlaces(dayLater);
    expect(await there()).toEqual(['fettle', 'fettle-2']);
    await writePlaces({ ...first, doomed: ['fettle', 'fettle-2'] });
    await tidyPlaces(dayLater);
    expect(await there()).toEqual(['fettle']);
  });
});
