import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditReader } from '#data/auditReading.ts';
import type { FettleDatabase } from '#data/db.ts';
import { type AuditEntry, auditEntry } from '#domain/audit.ts';
import { chained } from '#domain/auditChain.ts';
import type { AuditFilter } from '#domain/auditFilter.ts';
import type { Instant } from '#kernel/instant.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { aContext } from '#tests/support/rows.ts';

let db: FettleDatabase;
beforeEach(async () => {
  db = await startedDatabase();
});
afterEach(() => endDatabase(db));

const hour = 3_600_000;
const start = Date.parse('2026-01-01T00:00:00.000Z');
const momentOf = (seq: number): Instant => new Date(start + seq * hour).toISOString() as Instant;

/** Every tenth entry about machine `m`, every third of the readings; one an hour. */
const entry = (seq: number): AuditEntry => {
  const table = seq % 3 === 0 ? 'readings' : 'orders';
  const about = seq % 10 === 0 ? ['m'] : ['other'];
  const changes = [{ table, id: `row ${seq}`, before: null, after: { id: `row ${seq}`, note: `Note ${seq}` } }];
  const content = { command: 'saveOrder', counts: { [table]: 1 }, changes, about, compensates: null };
  return { ...auditEntry(content, seq, aContext()), at: momentOf(seq) };
};

const fill = async (count: number, from = 1): Promise<void> => {
  let last = (await db.audit.orderBy('seq').last()) ?? null;
  const entries = Array.from({ length: count }, (_, i) => {
    last = chained(entry(from + i), last);
    return last;
  });
  await db.audit.bulkAdd(entries);
};

const all: AuditFilter = { actor: null, tables: null, about: null, from: null, until: null, words: [] };

const readAll = async (filter: Partial<AuditFilter>): Promise<{ seqs: readonly number[]; asked: number }> => {
  const reader = await auditReader(db, { ...all, ...filter }, ({ command }) => command);
  const seqs: number[] = [];
  for (let asked = 1; ; asked += 1) {
    const { entries, isEnd } = await reader.next();
    seqs.push(...entries.map(({ seq }) => seq));
    if (isEnd) return { seqs, asked };
  }
};

const numbers = (count: number, isIn: (seq: number) => boolean): number[] =>
  Array.from({ length: count }, (_, i) => count - i).filter(isIn);

describe('reading the audit trail from its end', () => {
  it.each<{ what: string; filter: Partial<AuditFilter>; isIn: (seq: number) => boolean }>([
    { what: 'everything', filter: {}, isIn: () => true },
    { what: 'a machine', filter: { about: 'm' }, isIn: (seq) => seq % 10 === 0 },
    { what: 'records', filter: { tables: ['readings', 'meters'] }, isIn: (seq) => seq % 3 === 0 },
    { what: 'nobody’s doing', filter: { actor: 'nobody' }, isIn: () => aContext().actor.id === null },
    { what: 'words of a row', filter: { words: ['note', '77'] }, isIn: (seq) => String(seq).includes('77') },
    { what: 'words of the sentence', filter: { words: ['saveorder'] }, isIn: () => true },
    { what: 'words that are but names of columns', filter: { words: ['before'] }, isIn: () => false },
    {
      what: 'days',
      filter: { from: momentOf(100), until: momentOf(200) },
      isIn: (seq) => seq >= 100 && seq < 200,
    },
    {
      what: 'a machine since a day, in some records',
      filter: { about: 'm', from: momentOf(300), tables: ['readings'] },
      isIn: (seq) => seq % 30 === 0 && seq >= 300,
    },
  ])('finds $what, each once, the latest first', async ({ filter, isIn }) => {
    await fill(900);
    expect((await readAll(filter)).seqs).toEqual(numbers(900, isIn));
  });

  it('finds what was written while the clock was set back', async () => {
    await fill(20);
    await db.audit.update(15, { at: momentOf(2) });
    expect((await readAll({ from: momentOf(2), until: momentOf(4) })).seqs).toEqual([15, 3, 2]);
  });

  it('says how far it is where what is looked for is rare, and goes on', async () => {
    await fill(4_500);
    const reader = await auditReader(db, { ...all, words: ['note 7', 'row 7'] }, () => '');
    const first = await reader.next();
    expect(first).toMatchObject({ entries: [], isEnd: false, reached: momentOf(2_501) });
    expect((await readAll({ words: ['row 1234'] })).seqs).toEqual([1234]);
  });

  it('reads what is written afterwards once, and only what is looked for', async () => {
    await fill(5);
    const reader = await auditReader(db, { ...all, tables: ['readings'] }, () => '');
    await fill(7, 6);
    expect((await reader.newer()).map(({ seq }) => seq)).toEqual([12, 9, 6]);
    expect(await reader.newer()).toEqual([]);
    expect((await reader.next()).entries.map(({ seq }) => seq)).toEqual([3]);
  });
});
