import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stopDatabase } from '#data/database.ts';
import { FettleDatabase } from '#data/db.ts';
import { runSealed } from '#data/sealing.ts';
import { signerHere, startKey } from '#data/signing.ts';
import { certificateSchema } from '#domain/certificate.ts';
import { openedDatabase, startedDatabase } from '#tests/support/database.ts';
import { codesOf } from '#tests/support/decisions.ts';
import { issuedFrom, issueIn, issuing, seriesIn, voidIn } from '#tests/support/sealedIssues.ts';
import { done } from '#tests/support/workshop.ts';

let db: FettleDatabase;
let other: FettleDatabase;

beforeEach(async () => {
  db = await startedDatabase();
  other = await openedDatabase(db.name);
});

afterEach(async () => {
  other.close();
  stopDatabase();
  await FettleDatabase.delete(db.name);
});

const whole = (count: number) => ({ count, isRising: true, taken: count, firstBreak: null });

describe('a certificate issued', () => {
  it('is sealed with a key of this installation', async () => {
    const [issued] = await done(issueIn(db, 'FT-2026'));
    const stored = certificateSchema.parse(await db.certificates.get(issued?.id ?? ''));
    expect(stored.seal).toMatchObject({ previous: null, token: expect.stringMatching(/^FT1:/) });
    const key = await db.signingKeys.get(stored.seal?.keyId ?? '');
    const installation = await db.installation.get('installation');
    expect(key).toMatchObject({ installationId: installation?.installationId, endedAt: null });
    expect(installation?.seriesSuffix).toBe('');
  });

  it('names the one before it in its series, also where that one is void or of the same command', async () => {
    await done(issueIn(db, 'FT-2026', { count: 3 }));
    await done(issueIn(db, 'FTI-2026'));
    const second = await db.certificates.where('number').equals('FT-2026-000002').first();
    await done(voidIn(db, second?.id ?? ('' as never)));
    await done(issueIn(db, 'FT-2026'));
    expect(await seriesIn(db, 'FT-2026')).toEqual(whole(4));
    expect(await seriesIn(db, 'FTI-2026')).toEqual(whole(1));
  });

  it('is decided anew when another window was faster while it was being signed', async () => {
    let times = 0;
    const faster: Promise<unknown>[] = [];
    const meanwhile = (): void => {
      times += 1;
      if (times === 1) faster.push(new Promise((resolve) => setTimeout(resolve)).then(() => issueIn(other, 'FT-2026')));
    };
    await done(runSealed(issuing('FT-2026', { meanwhile }), db));
    await Promise.all(faster);
    expect(await seriesIn(db, 'FT-2026')).toEqual(whole(2));
  });

  it('is given up when what it says comes out otherwise each time, and takes no number', async () => {
    const never = issuing('FT-2026');
    let times = 0;
    const restless: typeof never = {
      ...never,
      decide: (counter, context) => {
        times += 1;
        const decision = never.decide(counter, context);
        if (!decision.ok) return decision;
        const changes = decision.value.changes.map((change) =>
          change.table === 'certificates' && change.after !== null
            ? { ...change, after: { ...change.after, content: { ...change.after.content, customer: `${times}` } } }
            : change,
        );
        return { ok: true, value: { ...decision.value, changes } };
      },
    };
    expect(codesOf(await runSealed(restless, db))).toEqual(['sealOvertaken']);
    expect(await db.certificates.count()).toBe(0);
    expect(await db.counters.count()).toBe(0);
  });

  it('has a number of its own when two windows issue a thousand at once', { timeout: 120_000 }, async () => {
    await issuedFrom([db, other], { series: 'FT-2026', count: 1_000 });
    expect(await seriesIn(db, 'FT-2026')).toEqual(whole(1_000));
    // Two windows that start the first key at once agree on one.
    expect(await db.signingKeys.count()).toBe(1);
    expect(await db.privateKeys.count()).toBe(1);
  });
});

describe('the signing key', () => {
  it('lets nobody read its private half out', async () => {
    const { keyId } = await done(signerHere(db));
    const kept = await db.privateKeys.get(keyId);
    if (kept === undefined) throw new Error('There is no private half.');
    expect(kept.key.extractable).toBe(false);
    for (const format of ['jwk', 'pkcs8'] as const) {
      await expect(crypto.subtle.exportKey(format, kept.key)).rejects.toThrow();
    }
  });

  it('stays the same until it is renewed; the one before it ends and still verifies', async () => {
    await done(issueIn(db, 'FT-2026'));
    const first = await done(signerHere(db));
    expect((await done(signerHere(other))).keyId).toBe(first.keyId);
    const second = await done(startKey(db, true));
    expect(second).not.toBe(first.keyId);
    await done(issueIn(db, 'FT-2026'));
    expect((await db.signingKeys.get(first.keyId))?.endedAt).not.toBeNull();
    expect(await seriesIn(db, 'FT-2026')).toEqual(whole(2));
    expect((await db.installation.get('installation'))?.seriesSuffix).toBe('');
  });

  it('is a new one in a restored database, with a series of its own', async () => {
    await done(issueIn(db, 'FT-2026'));
    const before = await db.installation.get('installation');
    // Private halves are in no backup.
    await db.privateKeys.clear();
    await done(issueIn(db, 'FT-2026'));
    const after = await db.installation.get('installation');
    expect(after?.installationId).not.toBe(before?.installationId);
    expect(after?.seriesSuffix).toMatch(/^[A-Z2-9]{3}$/);
    const keys = (await db.signingKeys.toArray()).map(({ endedAt, installationId }) => [
      endedAt === null,
      installationId,
    ]);
    expect(keys).toHaveLength(2);
    expect(keys).toContainEqual([false, before?.installationId]);
    expect(keys).toContainEqual([true, after?.installationId]);
    expect(await seriesIn(db, 'FT-2026')).toEqual(whole(2));
  });
});
