import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkedTrail, walkedToEnd } from '#data/auditChecking.ts';
import { keepCheckpoints, makeCheckpoints } from '#data/checkpoints.ts';
import { savePerson } from '#data/commands/savePerson.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { chained, checkpointText } from '#domain/auditChain.ts';
import { type WholeUntil, wholeAfter } from '#domain/auditCheck.ts';
import type { Instant } from '#kernel/instant.ts';
import { bytesOfHex, utf8Bytes } from '#kernel/sha256.ts';
import { verifySignature } from '#platform/verifySignature.ts';
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
    expect(await walkedToEnd(db)).toMatchObject({ seen: 12, unchained: 0, breaks: [] });
    await db.audit.update(5, { actorName: 'Nobody' });
    expect((await walkedToEnd(db)).breaks).toEqual([{ seq: 5, why: 'changed' }]);
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

  it('is found whole by the check, which tells how far it is', async () => {
    await people(205);
    await makeCheckpoints(db);
    const told: (readonly number[])[] = [];
    expect(await checkedTrail(db, (...progress) => told.push(progress))).toEqual({
      ...{ seen: 206, unchained: 0, broken: 0, breaks: [] },
      ...{ signed: 2, badCheckpoints: [], unsigned: 6, since: null },
      lastSigned: { ...(await db.checkpoints.get(200)) },
    });
    expect(told.at(-1)).toEqual([206, 206]);
  });

  describe('whose first half was found whole before', () => {
    const at = '2026-11-03T08:00:00.000Z' as Instant;
    let whole: WholeUntil;
    beforeEach(async () => {
      await people(105);
      await makeCheckpoints(db);
      const found = wholeAfter(await checkedTrail(db), at);
      if (found === null) throw new Error('Nothing was signed');
      whole = found;
    });

    it('is checked from its last signed entry on', async () => {
      expect(whole).toMatchObject({ seq: 100, at });
      await people(100, 105);
      await makeCheckpoints(db);
      const told: (readonly number[])[] = [];
      const verdict = await checkedTrail(db, (...progress) => told.push(progress), whole);
      expect(verdict).toMatchObject({ since: whole, seen: 106, broken: 0, signed: 1, unsigned: 6 });
      expect(told.at(-1)).toEqual([106, 106]);
      // The day on which all of it was looked at stays.
      expect(wholeAfter(verdict, '2026-12-01T08:00:00.000Z' as Instant)).toMatchObject({ seq: 200, at });
    });

    it.each([
      { what: 'entry was changed', harm: () => db.audit.update(100, { actorName: 'Nobody' }), broken: 1 },
      { what: 'checkpoint was taken away', harm: () => db.checkpoints.delete(100), broken: 0 },
      { what: 'entry was taken away', harm: () => db.audit.delete(100), broken: 1 },
    ])('is checked from its beginning where that $what', async ({ harm, broken }) => {
      await harm();
      expect(await checkedTrail(db, undefined, whole)).toMatchObject({ since: null, broken });
    });

    it('shows what was changed since, and is then to be checked as a whole the next time', async () => {
      await db.audit.update(103, { actorName: 'Nobody' });
      const verdict = await checkedTrail(db, undefined, whole);
      expect(verdict).toMatchObject({ since: whole, breaks: [{ seq: 103, why: 'changed' }] });
      expect(wholeAfter(verdict, at)).toBe(null);
    });
  });

  it.each([
    {
      what: 'its end taken away',
      harm: () => db.audit.where('seq').aboveOrEqual(90).delete(),
      found: { broken: 0, badCheckpoints: [{ seq: 100, why: 'cutOff' }], signed: 0 },
    },
    {
      what: 'all of it from an entry on written anew',
      harm: async () => {
        const entries = await db.audit.where('seq').aboveOrEqual(50).toArray();
        let last = (await db.audit.get(49)) ?? null;
        for (const entry of entries) {
          last = chained({ ...entry, actorName: 'Nobody' }, last);
          await db.audit.put(last);
        }
      },
      found: { broken: 0, badCheckpoints: [{ seq: 100, why: 'otherEntry' }], signed: 0 },
    },
    {
      what: 'a checkpoint written for another entry',
      harm: async () => db.checkpoints.update(100, { hash: (await db.audit.get(99))?.hash ?? '' }),
      found: { broken: 0, badCheckpoints: [{ seq: 100, why: 'badSignature' }], signed: 0 },
    },
    {
      what: 'the key taken away',
      harm: () => db.signingKeys.clear(),
      found: { broken: 0, badCheckpoints: [{ seq: 100, why: 'unknownKey' }], signed: 0 },
    },
    {
      what: 'a checkpoint of a key put in under the name of another',
      harm: async () => {
        const [own] = await db.signingKeys.toArray();
        if (own === undefined) throw new Error('No key.');
        const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
        const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
        await db.signingKeys.put({ ...own, publicKey: { kty: 'EC', crv: 'P-256', x, y } });
      },
      found: { broken: 0, badCheckpoints: [{ seq: 100, why: 'unknownKey' }], signed: 0 },
    },
  ])('shows $what', async ({ harm, found }) => {
    await people(105);
    await makeCheckpoints(db);
    await harm();
    expect(await checkedTrail(db)).toMatchObject(found);
  });

  it('names the first hundred of many breaks and counts them all', async () => {
    await people(130);
    await db.audit.toCollection().modify({ previous: null });
    const { broken, breaks } = await checkedTrail(db);
    expect(broken).toBe(129);
    expect(breaks).toHaveLength(100);
  });
});
