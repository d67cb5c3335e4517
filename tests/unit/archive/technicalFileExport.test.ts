import { beforeAll, describe, expect, it } from 'vitest';
import { isTechnicalFile, technicalFileExport, verifyTechnicalFile } from '#archive/technicalFileExport.ts';
import type { KnownKeys, Verify } from '#archive/verification.ts';
import { keyIdOf } from '#domain/keyFingerprint.ts';
import { publicKeySchema } from '#domain/signingKey.ts';
import { technicalFile } from '#domain/technicalFile.ts';
import { wholeLife } from '#domain/technicalFileRows.ts';
import { sampleWorkshop } from '#templates/sampleWorkshop.ts';
import { seededRandom } from '#tests/support/random.ts';
import { aContext } from '#tests/support/rows.ts';
import { fileRowsOf } from '#tests/support/technicalFileRows.ts';

const curve = { name: 'ECDSA', namedCurve: 'P-256' };
const ecdsa = { name: 'ECDSA', hash: 'SHA-256' };

const { today } = aContext();
const all = sampleWorkshop(aContext(), 'zh-Hans');

const verify: Verify = async (publicKey, signature, bytes) => {
  const key = await crypto.subtle.importKey('jwk', publicKey, curve, false, ['verify']);
  return crypto.subtle.verify(ecdsa, key, Uint8Array.from(signature), Uint8Array.from(bytes));
};

const made = async (workshop: string) => {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  const key = publicKeySchema.parse({ kty, crv, x, y });
  const keyId = keyIdOf(key);
  const sign = async (bytes: Uint8Array) =>
    new Uint8Array(await crypto.subtle.sign(ecdsa, privateKey, Uint8Array.from(bytes)));
  return { known: { id: keyId, workshop, publicKey: key }, signer: { keyId, sign } };
};

const machine = all.equipment.find(({ code }) => code === 'S-TRK-01') ?? all.equipment[0];
if (machine === undefined) throw new Error('The sample workshop has no machine.');
const file = technicalFile(fileRowsOf(machine, all, { today }), wholeLife);

let text: string;
let keys: KnownKeys;
let ours: Awaited<ReturnType<typeof made>>;

beforeAll(async () => {
  ours = await made('Harbour Workshop');
  const other = await made('Another');
  keys = [other.known, ours.known];
  text = await technicalFileExport(file, ours.signer, keys);
});

/** The export with something changed in it. */
const changed = (change: (raw: Record<string, unknown>) => void): string => {
  const raw = JSON.parse(text);
  change(raw);
  return JSON.stringify(raw);
};

describe('a signed technical file', () => {
  it('is valid where the key is known, and says whose it is', async () => {
    expect(await verifyTechnicalFile(text, { keys }, verify)).toEqual({
      kind: 'valid',
      head: {
        code: machine.code,
        name: machine.name,
        plate: machine.plate,
        serial: machine.serial,
        workshop: 'Harbour Workshop',
        asOf: today,
        from: null,
        to: null,
        keyId: ours.signer.keyId,
      },
    });
    expect(isTechnicalFile(text)).toBe(true);
  });

  it('holds the whole file and the public key it was signed with, and no other', () => {
    const raw = JSON.parse(text);
    expect(raw.file).toEqual(file);
    expect(raw.keys).toEqual([ours.known]);
  });

  it('is valid however it is laid out: spaces and the order of members are no part of it', async () => {
    const turned = changed((raw) => {
      raw['file'] = Object.fromEntries(Object.entries(raw['file'] as object).toReversed());
    });
    expect(turned).not.toBe(text);
    expect(await verifyTechnicalFile(turned, { keys }, verify)).toMatchObject({ kind: 'valid' });
  });

  it.each<[string, (raw: Record<string, unknown>) => void]>([
    ['a figure', (raw) => void Object.assign(raw['file'] as object, { total: { ...file.total, total: 1 } })],
    ['a member more', (raw) => void Object.assign(raw['file'] as object, { more: 1 })],
    ['a section less', (raw) => void Reflect.deleteProperty(raw['file'] as object, 'defects')],
    [
      'another machine',
      (raw) => void Object.assign(raw['file'] as object, { machine: { ...file.machine, code: 'X' } }),
    ],
  ])('is altered by %s', async (_, change) => {
    expect(await verifyTechnicalFile(changed(change), { keys }, verify)).toMatchObject({
      kind: 'altered',
      why: 'content',
    });
  });

  it('is altered where its signature is of another file', async () => {
    const another = await technicalFileExport({ ...file, currency: 'CHF' }, ours.signer, keys);
    const swapped = changed((raw) => Object.assign(raw, { signature: JSON.parse(another).signature }));
    expect(await verifyTechnicalFile(swapped, { keys }, verify)).toMatchObject({ kind: 'altered', why: 'signature' });
  });

  it('is of an unknown issuer where the key is not known, though it brings one along', async () => {
    expect(await verifyTechnicalFile(text, { keys: [] }, verify)).toMatchObject({
      kind: 'unknownIssuer',
      isWhole: true,
    });
    const bare = await technicalFileExport(file, ours.signer, []);
    expect(await verifyTechnicalFile(bare, { keys: [] }, verify)).toMatchObject({ isWhole: false });
  });

  it('is not believed for a key that only bears the name of a known one', async () => {
    const forger = await made('Harbour Workshop');
    const forged = await technicalFileExport(file, { ...forger.signer, keyId: ours.signer.keyId }, [
      { ...forger.known, id: ours.signer.keyId },
    ]);
    expect(await verifyTechnicalFile(forged, { keys }, verify)).toMatchObject({ kind: 'altered', why: 'signature' });
    expect(await verifyTechnicalFile(forged, { keys: [] }, verify)).toMatchObject({ isWhole: false });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another file', '{"format":"fettle-certificate","version":1}'],
    ['a later version', '{"format":"fettle-technical-file","version":2}'],
    ['a list', '[]'],
  ])('is not seen in %s', async (_, other) => {
    expect(await verifyTechnicalFile(other, { keys }, verify)).toEqual({ kind: 'notATechnicalFile' });
  });

  it('is never valid with a bit of it flipped, 1,000 times', async () => {
    const bytes = new TextEncoder().encode(text);
    const random = seededRandom(18344);
    const accepted: number[] = [];
    const canonical = (other: string): string => {
      try {
        return JSON.stringify(JSON.parse(other));
      } catch {
        return '';
      }
    };
    const own = canonical(text);
    for (let i = 0; i < 1_000; i++) {
      const at = Math.floor(random() * bytes.length);
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const other = new TextDecoder().decode(flipped);
      // A space turned into another kind of space says the same.
      if (canonical(other) === own) continue;
      const { kind } = await verifyTechnicalFile(other, { keys }, verify);
      if (kind === 'valid') accepted.push(at);
    }
    expect(accepted).toEqual([]);
  }, 60_000);
});
