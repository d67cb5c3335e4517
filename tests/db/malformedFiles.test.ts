import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FettleDatabase } from '#data/db.ts';
import { openedDatabase } from '#tests/support/database.ts';
import { fateOfArchive, fateOfTable, fatesOf, soundArchive } from '#tests/support/malformedFiles.ts';

let db: FettleDatabase;

beforeEach(async () => {
  db = await openedDatabase();
});

afterEach(async () => {
  await db.delete();
});

/** Many files take their time where other tests run beside. */
const patience = 240_000;

describe('malformed files', () => {
  it.each([0])(
    'of CSV, 1,000 of them from number %i, are read or refused with a reason, and written whole or not at all',
    async (from) => {
      const { counts, faults } = await fatesOf({ from, count: 1_000 }, (seed) =>
        fateOfTable(db, seed, seed % 100 === 0),
      );
      expect(faults).toEqual([]);
      expect(counts['read']).toBeGreaterThan(500);
      expect(await db.equipment.count()).toBe(0);
    },
    patience,
  );

  it('of JSON, 1,000 of them, are read or refused with a reason', async () => {
    const { counts, faults } = await fatesOf({ from: 0, count: 1_000 }, (seed) => fateOfArchive(soundArchive, seed));
    expect(faults).toEqual([]);
    expect(counts['programmeFileUnreadable']).toBeGreaterThan(100);
  });
});
