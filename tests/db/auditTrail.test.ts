import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepCheckpoints, makeCheckpoints } from '#data/checkpoints.ts';
import { savePerson } from '#data/commands/savePerson.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { verifySignature } from '#data/signing.ts';
import { auditWalk, checkpointText, walkedOn } from '#domain/auditChain.ts';
import { bytesOfHex, utf8Bytes } from '#kernel/sha256.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { eventually } from '#tests/support/eventually.ts';
import { done } from '#tests/support/workshop.ts';

let db: FettleDatabase;
beforeEach(async () => {
  db = await startedDatabase();
});
afterEach(async () => {
  stopDatabase();
  await Dexie.delete(db.name);
});

const person = (name: string) =>
  done(
    savePerson({
      id: null,
      rev: null,
      input: { name, roles: ['technician'], phone: '', inspectorNo: '', inspectorUntil: null },
    }),
  );

const people = async (count: number, from = 0): Promise<void> => {
  for (let i = 0; i < count; i += 1) await person(`Person ${from + i}`);
};

describe('the audit trail', () => {
  it('is a chain as stored, and shows an entry that was changed behind the program’s back', async () => {
    await people(12);
    const walked = async () => (await db.audit.orderBy('seq').toArray()).reduce(walkedOn, auditWalk);
    expect(await walked()).toMatchObject({ seen: 12, unchained: 0, breaks: [] });
    await db.audit.update(5, { actorName: 'Nobody' });
    expect((await walked()).breaks).toEqual([{ seq: 5, why: 'changed' }]);
  });

  it('is signed every hundred entries, also those a closed window missed', async () => {
    await people(105);
    const stop = keepCheckpoints(db);
    await eventually(async () => expect(await db.checkpoints.count()).toBe(1));
    await people(100, 105);
    await eventually(async () => expect(await db.checkpoints.count()).toBe(2));
    stop();
    await db.checkpoints.clear();
    await makeCheckpoints(db);
    const checkpoints = await db.checkpoints.toArray();
    expect(checkpoints.map(({ seq }) => seq)).toEqual([100, 200]);
    for (const { seq, hash, keyId, signature } of checkpoints) {
      expect((await db.audit.get(seq))?.hash).toBe(hash);
      const key = await db.signingKeys.get(keyId);
      if (key === undefined) throw new Error('A checkpoint names a key that is not there');
      const verify = (text: string) => verifySignature(key.publicKey, bytesOfHex(signature), utf8Bytes(text));
      expect(await verify(checkpointText({ seq, hash }))).toBe(true);
      expect(await verify(checkpointText({ seq: seq + 1, hash }))).toBe(false);
    }
  });
});
