/** Reads the audit trail from its end, some entries at a time: it may have millions. */
import type { AuditEntry } from '#domain/audit.ts';
import { type AuditFilter, answersTo } from '#domain/auditFilter.ts';
import type { Instant } from '#kernel/instant.ts';
import type { FettleDatabase } from './db.ts';

/** Entries read at a time. */
const atOnce = 200;
/** Entries looked through before the reader says how far it is: a search for what is rare is seen to go on. */
const atMost = 2_000;

/** Some entries that were looked for, the latest first. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** Whether there are none before them. */
  readonly isEnd: boolean;
  /** When the last entry looked at was written; null: none was. */
  readonly reached: Instant | null;
}

/** Reads on from where it is. */
export interface AuditReader {
  readonly next: () => Promise<AuditPage>;
  /** Entries written since it began, or since it was last asked; the latest first. */
  readonly newer: () => Promise<readonly AuditEntry[]>;
  /** Nothing more will be asked. */
  readonly close: () => void;
}

/** Numbers of the entries that may be looked for, the highest first; null: any. */
const candidates = async (
  db: FettleDatabase,
  { about, from, until }: AuditFilter,
): Promise<readonly number[] | null> => {
  if (about !== null) return (await db.audit.where('about').equals(about).primaryKeys()).toSorted((a, b) => b - a);
  if (from === null && until === null) return null;
  // By the clock of the computer, which may have been set: the order stays that of the numbers.
  const keys = await db.audit
    .where('at')
    .between(from ?? '', until ?? '\uffff', true, false)
    .primaryKeys();
  return keys.toSorted((a, b) => b - a);
};

/** Asks for the next before the last is used: the disk is read while entries are looked at. */
const readAhead = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let coming: Promise<T> | null = null;
  return () => {
    const asked = coming ?? read();
    coming = asked.then(read);
    // Who never asks again is not told that it failed.
    coming.catch(() => undefined);
    return asked;
  };
};

/** Reads downwards, either all entries or those of the numbers given. */
const downwards = (db: FettleDatabase, numbers: readonly number[] | null, head: number) => {
  let below = head + 1;
  let taken = 0;
  return readAhead(async (): Promise<readonly AuditEntry[]> => {
    if (numbers === null) {
      const entries = await db.audit.where('seq').below(below).reverse().limit(atOnce).toArray();
      below = entries.at(-1)?.seq ?? 0;
      return entries;
    }
    const some = numbers.slice(taken, taken + atOnce);
    taken += some.length;
    return (await db.audit.bulkGet([...some])).filter((entry) => entry !== undefined);
  });
};

/** A reader of the entries that answer to a filter. `sentence`: what an entry says on the screen. */
export const auditReader = async (
  db: FettleDatabase,
  filter: AuditFilter,
  sentence: (entry: AuditEntry) => string,
): Promise<AuditReader> => {
  let head = ((await db.audit.orderBy('seq').lastKey()) as number | undefined) ?? 0;
  const read = downwards(db, await candidates(db, filter), head);
  const isWanted = (entry: AuditEntry): boolean => answersTo(entry, filter, () => sentence(entry));
  return {
    next: async () => {
      const entries: AuditEntry[] = [];
      let reached: Instant | null = null;
      for (let looked = 0; looked < atMost && entries.length < atOnce; ) {
        const some = await read();
        if (some.length === 0) return { entries, isEnd: true, reached };
        entries.push(...some.filter(isWanted));
        reached = some.at(-1)?.at ?? reached;
        looked += some.length;
      }
      return { entries, isEnd: false, reached };
    },
    newer: async () => {
      const entries = await db.audit.where('seq').above(head).toArray();
      head = entries.at(-1)?.seq ?? head;
      return entries.filter(isWanted).reverse();
    },
    close: () => undefined,
  };
};
