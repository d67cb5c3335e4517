/**
 * The chain of the audit trail: each entry bears the hash of the one before and its own, so that none can be changed,
 * taken out or put in without the next one showing it. A signed checkpoint now and then also guards the end.
 */
import { canonicalJson, wellFormed } from '#kernel/canonicalJson.ts';
import { sha256Hex } from '#kernel/sha256.ts';
import type { AuditEntry } from './audit.ts';

/** Entries between two signed checkpoints. */
export const checkpointEvery = 100;

/** Breaks named one by one; whoever finds more of them needs no longer list. */
const breaksNamed = 100;

/** Halves of surrogate pairs have no canonical form: the entry is hashed as if the mark for no character stood there. */
const canonicalOf = (value: object): string => {
  try {
    return canonicalJson(value);
  } catch {
    return canonicalJson(wellFormed(value));
  }
};

/** What the hash of an entry is over: the canonical form (RFC 8785) of the entry without its own hash. */
export const entryText = ({ hash: _own, ...said }: AuditEntry): string => canonicalOf(said);

/** SHA-256 over `entryText`, in lower-case hex. */
export const entryHash = (entry: AuditEntry): string => sha256Hex(entryText(entry));

/** The entry as the next link: after `last`, null at the beginning of the trail. */
export const chained = (entry: AuditEntry, last: Pick<AuditEntry, 'hash'> | null): AuditEntry => {
  const linked: AuditEntry = { ...entry, previous: last?.hash ?? null, hash: null };
  return { ...linked, hash: entryHash(linked) };
};

/** What a checkpoint signs: the number of the entry and its hash. */
export const checkpointText = ({ seq, hash }: { readonly seq: number; readonly hash: string }): string =>
  `${seq}:${hash}`;

/** Where the trail is broken. */
export interface AuditBreak {
  readonly seq: number;
  /** `missing`: an entry before it is not there; `changed`: it no longer has its hash; `unlinked`: it does not follow the one before. */
  readonly why: 'missing' | 'changed' | 'unlinked';
}

/**
 * What a walk along the trail has found so far. Begin with `auditWalk`, or with it and the entry after which to begin;
 * go on with `walkedOn`.
 */
export interface AuditWalk {
  /** The entry before; null at the beginning. */
  readonly last: Pick<AuditEntry, 'seq' | 'hash'> | null;
  /** Entries seen. */
  readonly seen: number;
  /** Of them, those written before entries were chained. */
  readonly unchained: number;
  /** Breaks found. */
  readonly broken: number;
  /** The first hundred of them. */
  readonly breaks: readonly AuditBreak[];
}

/** At the beginning of the trail. */
export const auditWalk: AuditWalk = { last: null, seen: 0, unchained: 0, broken: 0, breaks: [] };

/** An entry, and the hash that it should have by what it says. */
export interface HashedEntry {
  readonly entry: AuditEntry;
  readonly hash: string;
}

const breakAt = ({ entry, hash }: HashedEntry, last: AuditWalk['last']): AuditBreak['why'] | null => {
  if (entry.seq !== (last?.seq ?? 0) + 1) return 'missing';
  // Once chained, always chained: an entry without a hash after one with it was put in.
  if (entry.hash === null) return last?.hash === null || last === null ? null : 'unlinked';
  if (entry.hash !== hash) return 'changed';
  return entry.previous === (last?.hash ?? null) ? null : 'unlinked';
};

/** One step along the trail, entries in the order of their numbers. */
export const walkedOn = ({ last, seen, unchained, broken, breaks }: AuditWalk, hashed: HashedEntry): AuditWalk => {
  const { entry } = hashed;
  const why = breakAt(hashed, last);
  return {
    last: { seq: entry.seq, hash: entry.hash },
    seen: seen + 1,
    unchained: unchained + (entry.hash === null ? 1 : 0),
    broken: broken + (why === null ? 0 : 1),
    breaks: why === null || breaks.length >= breaksNamed ? breaks : [...breaks, { seq: entry.seq, why }],
  };
};
