/** Checks the audit trail as stored: the chain, then every signed checkpoint. */
import type { AuditEntry } from '#domain/audit.ts';
import { type AuditWalk, auditWalk, entryText, type HashedEntry, walkedOn } from '#domain/auditChain.ts';
import { type AuditVerdict, type CheckpointBreak, checkpointBreak, type WholeUntil } from '#domain/auditCheck.ts';
import type { Checkpoint } from '#domain/checkpoint.ts';
import type { PublicKey } from '#domain/signingKey.ts';
import { bytesOfHex, hexOf, utf8Bytes } from '#kernel/sha256.ts';
import { verifySignature } from '#platform/verifySignature.ts';
import type { FettleDatabase } from './db.ts';

/** Entries read at a time: few enough to report and be stopped, enough to lose nothing. */
const atOnce = 1_000;

/** Tells how far the check has come: entries walked, and of how many. */
export type AuditProgress = (done: number, total: number) => void;

/** The number of the last entry; 0: there is none. Not their count, for which the browser goes over all of them. */
const lastNumber = async (db: FettleDatabase): Promise<number> =>
  ((await db.audit.orderBy('seq').lastKey()) as number | undefined) ?? 0;

const encoder = new TextEncoder();

/** The hash by the browser's own cryptography: many at once, and several times as fast as the one for transactions. */
const hashed = async (entry: AuditEntry): Promise<HashedEntry> => {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(entryText(entry)));
  return { entry, hash: hexOf(new Uint8Array(digest)) };
};

/** The entries after a number, some at a time; the next are read while the last are looked at. */
const entriesAfter = async function* (db: FettleDatabase, seq: number): AsyncGenerator<readonly AuditEntry[]> {
  const read = (after: number) => db.audit.where('seq').above(after).limit(atOnce).toArray();
  for (let coming = read(seq); ; ) {
    const entries = await coming;
    const last = entries.at(-1);
    if (last === undefined) return;
    coming = read(last.seq);
    yield entries;
  }
};

/** Walks on along the trail to its end. What is committed meanwhile is walked with it. */
export const walkedToEnd = async (
  db: FettleDatabase,
  begun: AuditWalk = auditWalk,
  onProgress: AuditProgress = () => undefined,
): Promise<AuditWalk> => {
  const from = begun.last?.seq ?? 0;
  let walk = begun;
  for await (const entries of entriesAfter(db, from)) {
    walk = (await Promise.all(entries.map(hashed))).reduce(walkedOn, walk);
    onProgress(walk.seen, Math.max(walk.seen, (await lastNumber(db)) - from));
  }
  return walk;
};

const verify = (key: PublicKey, signature: string, text: string): Promise<boolean> =>
  verifySignature(key, bytesOfHex(signature), utf8Bytes(text));

/** Checkpoints held against their entries, read together. */
const checkpointsOn = async (
  db: FettleDatabase,
  checkpoints: readonly Checkpoint[],
): Promise<readonly (CheckpointBreak | null)[]> => {
  const [entries, keys] = await Promise.all([
    db.audit.bulkGet(checkpoints.map(({ seq }) => seq)),
    db.signingKeys.bulkGet(checkpoints.map(({ keyId }) => keyId)),
  ]);
  return Promise.all(
    checkpoints.map((checkpoint, i) =>
      checkpointBreak(checkpoint, { hash: entries[i]?.hash, key: keys[i]?.publicKey ?? null, verify }),
    ),
  );
};

type SignedPart = Pick<AuditVerdict, 'signed' | 'lastSigned' | 'badCheckpoints'>;

/** The checkpoints after an entry. */
const signedPart = async (db: FettleDatabase, since: WholeUntil | null): Promise<SignedPart> => {
  let [signed, after] = [0, since?.seq ?? 0];
  let lastSigned: SignedPart['lastSigned'] = since;
  const badCheckpoints: CheckpointBreak[] = [];
  for (;;) {
    const some = await db.checkpoints.where('seq').above(after).limit(atOnce).toArray();
    if (some.length === 0) return { signed, lastSigned, badCheckpoints };
    const found = await checkpointsOn(db, some);
    badCheckpoints.push(...found.filter((bad) => bad !== null));
    const holding = some.filter((_, i) => found[i] === null);
    signed += holding.length;
    lastSigned = holding.at(-1) ?? lastSigned;
    after = some.at(-1)?.seq ?? after;
  }
};

/** Whether the entry up to which the trail was whole is still what it was, and signed. */
const stillHolds = async (db: FettleDatabase, { seq, hash }: WholeUntil): Promise<boolean> => {
  const [entry, checkpoint] = await Promise.all([db.audit.get(seq), db.checkpoints.get(seq)]);
  if (entry === undefined || checkpoint === undefined || entry.hash !== hash) return false;
  if ((await hashed(entry)).hash !== hash) return false;
  const [bad] = await checkpointsOn(db, [checkpoint]);
  return bad === null;
};

/**
 * Checks the trail: all of it, or what follows the entry up to which an earlier check found it whole, where that entry
 * still is what was signed. What is committed meanwhile is checked with it.
 */
export const checkedTrail = async (
  db: FettleDatabase,
  onProgress?: AuditProgress,
  wholeUntil: WholeUntil | null = null,
): Promise<AuditVerdict> => {
  const since = wholeUntil !== null && (await stillHolds(db, wholeUntil)) ? wholeUntil : null;
  const walk = await walkedToEnd(db, { ...auditWalk, last: since }, onProgress);
  const { last, seen, unchained, broken, breaks } = walk;
  const signedSo = await signedPart(db, since);
  const unsigned = Math.max(0, (last?.seq ?? 0) - Math.max(signedSo.lastSigned?.seq ?? 0, unchained));
  return { seen, unchained, broken, breaks, ...signedSo, since, unsigned };
};
