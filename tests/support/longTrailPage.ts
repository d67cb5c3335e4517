/** A page with a long audit trail, and how long it takes to read and to check it. */
import { checkedTrail } from '#data/auditChecking.ts';
import { auditReader } from '#data/auditReading.ts';
import { makeCheckpoints } from '#data/checkpoints.ts';
import type { FettleDatabase } from '#data/db.ts';
import { type AuditEntry, auditEntry } from '#domain/audit.ts';
import { chained } from '#domain/auditChain.ts';
import type { AuditFilter } from '#domain/auditFilter.ts';
import type { Instant } from '#kernel/instant.ts';
import { openedDatabase } from './database.ts';
import { aContext, anEquipment } from './rows.ts';
import { anOrder, anOrderTask } from './serviceRows.ts';

/** Milliseconds. */
interface TrailTimes {
  /** To chain an entry of a machine saved, and of an order of forty tasks saved. */
  readonly usual: number;
  readonly large: number;
  /** To the first page: of all, of a day long ago, of a machine, of a word that occurs nowhere (all is looked through). */
  readonly first: number;
  readonly day: number;
  readonly machine: number;
  readonly rareWord: number;
  /** To read every entry and do nothing with it: what nothing that looks at all of them can be faster than. */
  readonly read: number;
  /** To check all of it, and what follows the last checkpoint that an earlier check came to. */
  readonly check: number;
  readonly checkSince: number;
}

/** What the page offers to the test that drives it. */
export interface LongTrailPage {
  readonly fill: (count: number) => Promise<void>;
  readonly measure: () => Promise<TrailTimes>;
}

const machines = Array.from({ length: 200 }, (_, i) => anEquipment({ code: `M-${i}` }));
const minute = 60_000;
const momentOf = (seq: number): Instant =>
  new Date(Date.parse('2024-01-01T00:00:00.000Z') + seq * 10 * minute).toISOString() as Instant;

const contentOf = (table: string, rows: readonly [object, object], id: string) => ({
  ...{ command: 'saveEquipment', counts: { [table]: 1 }, compensates: null, about: [id] },
  changes: [{ table, id, before: rows[0], after: rows[1] }],
});

const entryOf = (seq: number): AuditEntry => {
  const machine = machines[seq % machines.length] ?? anEquipment();
  const rows = [machine, { ...machine, notes: `Note ${seq}`, rev: 2 }] as const;
  return { ...auditEntry(contentOf('equipment', rows, machine.id), seq, aContext()), at: momentOf(seq) };
};

const timed = async (act: () => unknown): Promise<number> => {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
};

const chaining = async (entry: AuditEntry): Promise<number> => {
  const times = 200;
  const all = await timed(() => Array.from({ length: times }, (_, i) => chained({ ...entry, seq: i + 1 }, null)));
  return all / times;
};

const firstPage = (db: FettleDatabase, filter: Partial<AuditFilter>): Promise<number> =>
  timed(async () => {
    const all: AuditFilter = { actor: null, tables: null, about: null, from: null, until: null, words: [] };
    const reader = await auditReader(db, { ...all, ...filter }, () => '');
    for (;;) {
      const { entries, isEnd } = await reader.next();
      if (entries.length > 0 || isEnd) return;
    }
  });

const readAll = async (db: FettleDatabase): Promise<void> => {
  for (let after = 0; ; ) {
    const entries = await db.audit.where('seq').above(after).limit(1_000).toArray();
    const last = entries.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
};

const checking = async (db: FettleDatabase): Promise<Pick<TrailTimes, 'check' | 'checkSince'>> => {
  await makeCheckpoints(db);
  const begun = performance.now();
  const { lastSigned } = await checkedTrail(db);
  const check = performance.now() - begun;
  const whole = lastSigned === null ? null : { ...lastSigned, at: momentOf(1) };
  return { check, checkSince: await timed(() => checkedTrail(db, undefined, whole)) };
};

const page: LongTrailPage = {
  fill: async (count) => {
    const db = await openedDatabase('trail');
    let last: AuditEntry | null = null;
    for (let from = 1; from <= count; from += 5_000) {
      const entries: AuditEntry[] = [];
      for (let seq = from; seq < from + 5_000; seq += 1) {
        last = chained(entryOf(seq), last);
        entries.push(last);
      }
      await db.audit.bulkAdd(entries);
    }
    db.close();
  },
  measure: async () => {
    const db = await openedDatabase('trail');
    const tasks = Array.from({ length: 40 }, (_, i) => anOrderTask({ taskId: `task ${i}` }));
    const order = anOrder({ tasks });
    const saved = { ...order, rev: 2, notes: 'All done' };
    return {
      usual: await chaining(entryOf(1)),
      large: await chaining(auditEntry(contentOf('orders', [order, saved], order.id), 1, aContext())),
      first: await firstPage(db, {}),
      day: await firstPage(db, { from: momentOf(1_000), until: momentOf(1_144) }),
      machine: await firstPage(db, { about: machines[7]?.id ?? '' }),
      rareWord: await firstPage(db, { words: ['note', 'nothing of the kind'] }),
      read: await timed(() => readAll(db)),
      ...(await checking(db)),
    };
  },
};

Object.assign(globalThis, { longTrailPage: page });
