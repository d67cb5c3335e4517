/** Checks the audit trail as stored, from its first entry to its last: the chain, then every signed checkpoint. */
import { auditWalk, walkedOn } from '#domain/auditChain.ts';
import { type AuditVerdict, type CheckpointBreak, checkpointBreak } from '#domain/auditCheck.ts';
import type { Checkpoint } from '#domain/checkpoint.ts';
import type { PublicKey } from '#domain/signingKey.ts';
import { bytesOfHex, utf8Bytes } from '#kernel/sha256.ts';
import { verifySignature } from '#platform/verifySignature.ts';
import type { FettleDatabase } from './db.ts';

/** Entries read at a time: few enough to report and be stopped, enough to lose nothing. */
const atOnce = 250;

/** Tells how far the check has come: entries walked, and of how many. */
export type AuditProgress = (done: number, total: number) => void;

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

const signedPart = async (db: FettleDatabase) => {
  let [signed, lastSigned, after] = [0, 0, 0];
  const badCheckpoints: CheckpointBreak[] = [];
  for (;;) {
    const some = await db.checkpoints.where('seq').above(after).limit(atOnce).toArray();
    if (some.length === 0) return { signed, lastSigned, badCheckpoints };
    const found = await checkpointsOn(db, some);
    for (const [i, bad] of found.entries()) {
      after = some[i]?.seq ?? after;
      if (bad !== null) badCheckpoints.push(bad);
      else [signed, lastSigned] = [signed + 1, after];
    }
  }
};

/** Checks the whole trail. What is committed meanwhile is checked with it. */
export const checkedTrail = async (
  db: FettleDatabase,
  onProgress: AuditProgress = () => undefined,
): Promise<AuditVerdict> => {
  let walk = auditWalk;
  for (;;) {
    const entries = await db.audit
      .where('seq')
      .above(walk.last?.seq ?? 0)
      .limit(atOnce)
      .toArray();
    if (entries.length === 0) break;
    walk = entries.reduce(walkedOn, walk);
    onProgress(walk.seen, Math.max(walk.seen, await db.audit.count()));
  }
  const { signed, lastSigned, badCheckpoints } = await signedPart(db);
  const { last, seen, unchained, broken, breaks } = walk;
  const unsigned = Math.max(0, (last?.seq ?? 0) - Math.max(lastSigned, unchained));
  return { seen, unchained, broken, breaks, signed, badCheckpoints, unsigned };
};
