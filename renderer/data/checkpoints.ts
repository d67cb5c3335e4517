/** Signs the audit trail every hundred entries, after the commit: signing takes time, and no transaction waits for it. */
import { checkpointEvery, checkpointText } from '#domain/auditChain.ts';
import { hexOf, utf8Bytes } from '#kernel/sha256.ts';
import { followNews } from './changeFeed.ts';
import { now } from './clock.ts';
import type { FettleDatabase } from './db.ts';
import { signerHere } from './signing.ts';

/** Numbers of entries that are due for a checkpoint and have none. */
const missing = async (db: FettleDatabase): Promise<readonly number[]> => {
  const [head, done] = await Promise.all([
    db.audit.orderBy('seq').lastKey() as Promise<number | undefined>,
    db.checkpoints.orderBy('seq').lastKey() as Promise<number | undefined>,
  ]);
  const count = Math.floor((head ?? 0) / checkpointEvery);
  const first = Math.floor((done ?? 0) / checkpointEvery) + 1;
  return Array.from({ length: Math.max(0, count - first + 1) }, (_, i) => (first + i) * checkpointEvery);
};

/** Makes the checkpoints that are due. Two windows may both do it: the same entry has but one. */
export const makeCheckpoints = async (db: FettleDatabase): Promise<void> => {
  const due = await missing(db);
  if (due.length === 0) return;
  const signer = await signerHere(db);
  if (!signer.ok) return;
  for (const seq of due) {
    const hash = (await db.audit.get(seq))?.hash ?? null;
    if (hash === null) continue;
    const signature = hexOf(await signer.value.sign(utf8Bytes(checkpointText({ seq, hash }))));
    await db.checkpoints.put({ seq, hash, at: now(), keyId: signer.value.keyId, signature });
  }
};

/** How long after a commit the trail is looked at, in milliseconds: a burst of commits is looked at once. */
const afterCommit = 3_000;

/** Makes the checkpoints that become due, as long as the window lives. Returns the way to stop it. */
export const keepCheckpoints = (db: FettleDatabase): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const look = (): void => {
    timer = null;
    // The window may close meanwhile: what is missed is made up at the next start.
    makeCheckpoints(db).catch(() => undefined);
  };
  const stopFollowing = followNews(() => {
    timer ??= setTimeout(look, afterCommit);
  });
  look();
  return () => {
    stopFollowing();
    if (timer !== null) clearTimeout(timer);
  };
};
