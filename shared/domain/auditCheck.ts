/** What the check of the audit trail says: of the chain, and of the signed checkpoints along it. */
import type { Instant } from '#kernel/instant.ts';
import { type AuditWalk, checkpointEvery, checkpointText } from './auditChain.ts';
import type { Checkpoint } from './checkpoint.ts';
import { keyIdOf } from './keyFingerprint.ts';
import type { PublicKey } from './signingKey.ts';

/** A checkpoint that does not hold. */
export interface CheckpointBreak {
  readonly seq: number;
  /**
   * `cutOff`: its entry is not there, so the end of the trail was taken away; `otherEntry`: the entry of that number is
   * not the one that was signed; `badSignature`: nobody signed this; `unknownKey`: signed by a key that is not known here.
   */
  readonly why: 'cutOff' | 'otherEntry' | 'badSignature' | 'unknownKey';
}

/** How far a check found the trail whole: up to the last signed entry of it. */
export interface WholeUntil {
  readonly seq: number;
  readonly hash: string;
  /** When all of it was last looked at: what was checked since began after an entry. */
  readonly at: Instant;
}

/** What the check found. */
export interface AuditVerdict extends Pick<AuditWalk, 'seen' | 'unchained' | 'broken' | 'breaks'> {
  /** An earlier check found the entries up to this one whole, and they were not looked at again; null: all were. */
  readonly since: WholeUntil | null;
  /** The last entry looked at that bears a checkpoint that holds; null: none does. */
  readonly lastSigned: Pick<Checkpoint, 'seq' | 'hash'> | null;
  /** Checkpoints that hold. */
  readonly signed: number;
  readonly badCheckpoints: readonly CheckpointBreak[];
  /** Entries after the last checkpoint that holds: only the chain guards them. */
  readonly unsigned: number;
}

/** What a checkpoint is held against. */
interface CheckpointState {
  /** Hash of the entry of its number, as stored; undefined when there is no such entry. */
  readonly hash: string | null | undefined;
  /** The public key of its name; null when it is not known. */
  readonly key: PublicKey | null;
  /** Whether a signature, in hex, is of a text by a key. */
  readonly verify: (key: PublicKey, signature: string, text: string) => Promise<boolean>;
}

/** Why a checkpoint does not hold; null when it does. A key that does not bear its own name is none. */
export const checkpointBreak = async (
  { seq, hash, keyId, signature }: Checkpoint,
  { hash: stored, key, verify }: CheckpointState,
): Promise<CheckpointBreak | null> => {
  if (key === null || keyIdOf(key) !== keyId) return { seq, why: 'unknownKey' };
  if (!(await verify(key, signature, checkpointText({ seq, hash })))) return { seq, why: 'badSignature' };
  if (stored === undefined) return { seq, why: 'cutOff' };
  return stored === hash ? null : { seq, why: 'otherEntry' };
};

/** Whether nothing speaks against the trail. */
export const isWhole = ({ broken, badCheckpoints }: AuditVerdict): boolean =>
  broken === 0 && badCheckpoints.length === 0;

/** Whether more entries are without a signature than a checkpoint that is on its way would leave. */
export const lacksSignature = ({ unsigned }: AuditVerdict): boolean => unsigned >= 2 * checkpointEvery;

/** How far the trail is known to be whole after a check made `now`; null: it is not, or nothing of it is signed. */
export const wholeAfter = (verdict: AuditVerdict, now: Instant): WholeUntil | null => {
  const { lastSigned, since } = verdict;
  if (!isWhole(verdict) || lastSigned === null) return null;
  return { seq: lastSigned.seq, hash: lastSigned.hash, at: since?.at ?? now };
};
