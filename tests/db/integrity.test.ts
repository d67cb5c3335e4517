import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSample } from '#data/commands/loadSample.ts';
import { removeSample } from '#data/commands/removeSample.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { checkedRecords } from '#data/integrityChecking.ts';
import { startedDatabase } from '#tests/support/database.ts';

let db: FettleDatabase;
beforeEach(async () => {
  db = await startedDatabase();
});
afterEach(async () => {
  stopDatabase();
  await Dexie.delete(db.name);
});

describe('the check of all records', () => {
  it('finds nothing in the sample workshop, nor once it is removed', async () => {
    await loadSample({ language: 'en' });
    const whole = await checkedRecords(db);
    expect(whole.findings).toEqual([]);
    expect(whole.rows).toBeGreaterThan(1_000);
    await removeSample();
    expect((await checkedRecords(db)).findings).toEqual([]);
  });
});
