import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FettleDatabase } from '#data/db.ts';
import { openedDatabase } from '#tests/support/database.ts';
import { fateOfArchive, fateOfTable, fatesOf, soundArchive } from '#tests/support/malformedFiles.ts';
import { say } from '#tests/support/stopwatch.ts';

let db: FettleDatabase;

beforeEach(async () => {
  db = await openedDatabase();
});

afterEach(async () => {
  await db.delete();
});

describe('100,000 malformed files', () => {
  it.each([0, 20_000, 40_000, 60_000])('of CSV from number %i: none is taken in by half', async (from) => {
    const { counts, faults } = await fatesOf({ from, count: 20_000 }, (seed) =>
      fateOfTable(db, seed, seed % 200 === 0),
    );
    say(`20,000 malformed CSV files: ${JSON.stringify(counts)}`);
    expect(faults).toEqual([]);
    expect(await db.equipment.count()).toBe(0);
  });

  it('of JSON: each is read or refused with a reason', async () => {
    const { counts, faults } = await fatesOf({ from: 0, count: 20_000 }, (seed) => fateOfArchive(soundArchive, seed));
    say(`20,000 malformed JSON files: ${JSON.stringify(counts)}`);
    expect(faults).toEqual([]);
  });
});
