import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FettleDatabase } from '#data/db.ts';
import { openedDatabase } from '#tests/support/database.ts';
import { dryRun } from '#tests/support/importRun.ts';
import { type NastyFile, nastyFiles } from '#tests/support/nastyFiles.ts';
import { ImportFailure } from '#workers/importFailure.ts';

let db: FettleDatabase;

beforeEach(async () => {
  db = await openedDatabase();
});

afterEach(async () => {
  await db.delete();
});

const verdictsOf = async ({ content, choices }: NastyFile): Promise<readonly string[]> => {
  const { job } = await dryRun(db, new Blob([content]), choices);
  const { rows } = job.rows({ verdict: null, from: 0, count: 500 });
  return rows.map(({ row, verdict, reason }) => `${row} ${verdict} ${reason}`);
};

const failureOf = async (file: NastyFile): Promise<string> => {
  try {
    return `read: ${(await verdictsOf(file)).join(', ')}`;
  } catch (failure) {
    if (failure instanceof ImportFailure) return failure.code;
    throw failure;
  }
};

describe('a file as it comes', () => {
  it.each(nastyFiles.filter(({ fails }) => fails !== undefined))('is refused with a reason: $name', async (file) => {
    expect(await failureOf(file)).toBe(file.fails);
  });

  it.each(nastyFiles.filter(({ rows }) => rows !== undefined))('is read row by row: $name', async (file) => {
    expect(await verdictsOf(file)).toEqual(file.rows);
  });

  it('of any bytes is read or refused, never half', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('"', '""', '=1', '31/02/2020', '1,5', 'T-1', ''),
    );
    const separator = fc.constantFrom(',', ';', '\t');
    const table = fc.tuple(
      fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }),
      separator,
      fc.constantFrom('\n', '\r\n', '\r'),
    );
    await fc.assert(
      fc.asyncProperty(table, async ([rows, between, end]) => {
        const content = `Code${between}Date${between}Odometer${end}${rows.map((cells) => cells.join(between)).join(end)}`;
        const outcome = await failureOf({ name: '', content });
        expect(outcome).toMatch(/^(file[A-Z]\w+|dateOrderOpen|read: .*)$/s);
        if (outcome.startsWith('read: ')) expect(outcome).not.toMatch(/refused null|undefined/);
      }),
      { numRuns: 300 },
    );
  });
});

const fixture = (name: string): Blob =>
  new Blob([readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url))]);

describe('the register of the fixtures', () => {
  it('is taken in once and says nothing new the second time', async () => {
    const first = await dryRun(db, fixture('register.csv'));
    expect(first.summary.counts).toEqual({ new: 8, changed: 0, same: 1, suspect: 0, refused: 2 });
    await first.job.commit(db, 'register.csv');
    const equipment = await db.equipment.toArray();
    const again = await dryRun(db, fixture('register.csv'));
    expect(again.summary.counts).toEqual({ new: 0, changed: 0, same: 9, suspect: 0, refused: 2 });
    await expect(again.job.commit(db, 'register.csv')).rejects.toThrow('importNothing');
    expect(await db.equipment.toArray()).toEqual(equipment);
  });
});

describe('the log of the fixtures', () => {
  it('makes its vehicles, doubts what cannot be, and says nothing new the second time', async () => {
    const first = await dryRun(db, fixture('log.csv'), { unit: 'mi' });
    expect(first.summary).toMatchObject({
      counts: { new: 9, changed: 0, same: 1, suspect: 3, refused: 3 },
      equipmentCreated: 3,
      lastReadingOn: '2026-02-20',
    });
    await first.job.commit(db, 'log.csv');
    expect((await db.meters.toArray()).map(({ unit, summary }) => [unit, summary.accepted, summary.suspect])).toEqual(
      expect.arrayContaining([['mi', 5, 3]]),
    );
    const before = await db.readings.toArray();
    const again = await dryRun(db, fixture('log.csv'), { unit: 'mi' });
    expect(again.summary.counts).toEqual({ new: 0, changed: 0, same: 13, suspect: 0, refused: 3 });
    expect(await db.readings.toArray()).toEqual(before);
  });
});
