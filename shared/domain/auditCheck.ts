/** What the check of the audit trail says: of the chain, and of the signed checkpoints along it. */
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

/** What the check found. */
export interface AuditVerdict extends Pick<AuditWalk, 'seen' | 'unchained' | 'broken' | 'breaks'> {
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
