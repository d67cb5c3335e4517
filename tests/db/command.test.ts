import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Command, runCommand } from '#data/command.ts';
import type { FettleDatabase } from '#data/db.ts';
import { type Counter, changeOf, type Decision, newRow, revised } from '#domain/change.ts';
import type { Context } from '#domain/context.ts';
import { error, failed, ok, type Result } from '#kernel/result.ts';
import { endDatabase, openedDatabase, startedDatabase } from '#tests/support/database.ts';

const counterId = 'order:2026';

const counted = (stored: Counter | undefined, context: Context): Result<Decision<number>> => {
  const value = (stored?.value ?? 0) + 1;
  const after = stored ? revised(stored, { value }, context) : { ...newRow(context), id: counterId, value };
  return ok({ value, changes: [changeOf('counters', stored ?? null, after)] });
};

const countUp: Command<Counter | undefined, number> = {
  name: 'countUp',
  tables: ['counters'],
  load: (db) => db.counters.get(counterId),
  decide: counted,
};

let db: FettleDatabase;

beforeEach(async () => {
  db = await startedDatabase();
});

afterEach(() => endDatabase(db));

const valueNow = async (): Promise<number | undefined> => (await db.counters.get(counterId))?.value;

describe('the command gate', () => {
  it('writes the rows and one audit entry with the row before and after', async () => {
    await runCommand(countUp);
    await runCommand(countUp);
    const last = await db.audit.get(2);
    expect(last).toMatchObject({ seq: 2, command: 'countUp', counts: { counters: 1 }, about: [counterId] });
    expect(last?.changes).toMatchObject([
      { table: 'counters', id: counterId, before: { value: 1 }, after: { value: 2 } },
    ]);
  });

  it('writes nothing when the decision finds a problem', async () => {
    const result = await runCommand({ ...countUp, decide: () => failed([error('required')]) });
    expect(result).toEqual({ ok: false, problems: [{ code: 'required', level: 'error' }] });
    expect([await valueNow(), await db.audit.count()]).toEqual([undefined, 0]);
  });

  it('leaves no audit entry for a decision that changes nothing', async () => {
    await runCommand({ ...countUp, decide: () => ok({ value: 0, changes: [] }) });
    expect(await db.audit.count()).toBe(0);
  });

  it('writes nothing and throws when the decision throws', async () => {
    const broken: Command<Counter | undefined, number> = {
      ...countUp,
      decide: () => {
        throw new Error('a mistake of ours');
      },
    };
    await expect(runCommand(broken)).rejects.toThrow('a mistake of ours');
    expect([await valueNow(), await db.audit.count()]).toEqual([undefined, 0]);
  });

  it('takes the first row back when the second cannot be written', async () => {
    await runCommand(countUp);
    const twice: Command<Counter | undefined, number> = {
      ...countUp,
      decide: (stored, context) => {
        const fresh = { ...newRow(context), id: 'certificate:FT-2026', value: 1 };
        const taken = { ...newRow(context), id: stored?.id ?? '', value: 9 };
        return ok({ value: 0, changes: [changeOf('counters', null, fresh), changeOf('counters', null, taken)] });
      },
    };
    await expect(runCommand(twice)).rejects.toThrow();
    expect([await db.counters.count(), await valueNow(), await db.audit.count()]).toEqual([1, 1, 1]);
  });

  it('refuses a change of a row that somebody else changed meanwhile', async () => {
    await runCommand(countUp);
    const opened = await db.counters.get(counterId);
    await runCommand(countUp);
    const result = await runCommand({ ...countUp, decide: (_, context) => counted(opened, context) });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'rowChangedMeanwhile' }] });
    expect([await valueNow(), await db.audit.count()]).toEqual([2, 2]);
  });

  it('numbers the audit entries without gaps though commands fail between them', async () => {
    for (let i = 0; i < 12; i++) {
      const decide: typeof counted = i % 3 === 0 ? () => failed([error('required')]) : counted;
      await runCommand({ ...countUp, decide });
    }
    expect(await db.audit.toCollection().primaryKeys()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('loses no write of two windows that count at once', async () => {
    const other = await openedDatabase(db.name);
    const runs = Array.from({ length: 40 }, (_, i) => runCommand(countUp, i % 2 === 0 ? db : other));
    const values = (await Promise.all(runs)).map((run) => (run.ok ? run.value : null));
    other.close();
    expect(values.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(await db.audit.toCollection().primaryKeys()).toEqual(values.map((_, i) => i + 1));
  });

  it('keeps only counts of a bulk command', async () => {
    await runCommand({ ...countUp, isBulk: true });
    expect(await db.audit.get(1)).toMatchObject({ counts: { counters: 1 }, changes: [], about: [] });
  });

  it('takes a row out when there is nothing after', async () => {
    await runCommand(countUp);
    await runCommand({
      ...countUp,
      decide: (stored) => ok({ value: 0, changes: [changeOf('counters', stored ?? null, null)] }),
    });
    expect(await db.counters.count()).toBe(0);
  });

  it('says that the storage cannot be had when the database was closed under it', async () => {
    const closed = await openedDatabase();
    closed.close();
    const result = await runCommand(countUp, closed);
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'storageUnavailable' }] });
  });
});
