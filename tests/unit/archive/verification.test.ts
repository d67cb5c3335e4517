import { beforeAll, describe, expect, it } from 'vitest';
import { certificateFile } from '#archive/certificateFile.ts';
import { type Known, registered, verifyChain, verifyExport, verifyToken } from '#archive/verification.ts';
import type { Certificate } from '#domain/certificate.ts';
import { verifySignature } from '#platform/verifySignature.ts';
import { aCertificate, fullContent } from '#tests/support/fullCertificate.ts';
import { aContext } from '#tests/support/rows.ts';
import { aSigningKey, sealedCertificate, type TestKey } from '#tests/support/signingKeys.ts';

const content = fullContent('chinese', 'zh-Hans');
const voided = { at: aContext().now, by: 'Wang Fang', reason: 'Wrong machine' };

let key: TestKey;
let other: TestKey;
let certificate: Certificate;

beforeAll(async () => {
  [key, other] = await Promise.all([aSigningKey(), aSigningKey()]);
  certificate = await sealedCertificate(aCertificate(content), key);
});

const token = (of: Certificate = certificate): string => of.seal?.token ?? '';

const withRegister = (...rows: Parameters<typeof registered>[]): Known => ({
  keys: [key.key],
  certificates: rows.map((row) => registered(...row)),
});

const verified = (text: string, known: Known = { keys: [key.key] }) => verifyToken(text, known, verifySignature);

describe('a token', () => {
  it('of a known workshop is valid, also without the register', async () => {
    expect(await verified(token())).toMatchObject({
      kind: 'valid',
      isInRegister: false,
      core: { number: content.number, code: content.code, hash: certificate.seal?.hash },
    });
    expect(await verified(` ${token()}\n`, withRegister([certificate, null]))).toMatchObject({
      kind: 'valid',
      isInRegister: true,
    });
  });

  it('of one that was voided is genuine, but void', async () => {
    expect(await verified(token(), withRegister([{ ...certificate, voided }, null]))).toMatchObject({
      kind: 'validButVoid',
      reason: 'Wrong machine',
    });
  });

  it('of one that was replaced names the one in its place', async () => {
    const known = withRegister([{ ...certificate, voided }, { number: 'FT-2026-000418' }]);
    expect(await verified(token(), known)).toMatchObject({
      kind: 'validButReplaced',
      by: 'FT-2026-000418',
      reason: 'Wrong machine',
    });
  });

  it('is altered where the register says otherwise of that number', async () => {
    const said = [
      { ...certificate, content: { ...content, customer: 'Somebody else' } },
      { ...certificate, seal: null },
      await sealedCertificate(aCertificate({ ...content, code: 'TR-119' }), key),
    ];
    for (const row of said) {
      expect(await verified(token(), withRegister([row, null]))).toMatchObject({ kind: 'altered', why: 'register' });
    }
  });

  it('of a key nobody knows is of an unknown issuer', async () => {
    expect(await verified(token(), { keys: [other.key] })).toMatchObject({ kind: 'unknownIssuer', ownKey: null });
  });

  it('that somebody else signed in the name of a known key is altered', async () => {
    const posing = { ...other, signer: { ...other.signer, keyId: key.key.id } };
    const forged = await sealedCertificate(aCertificate(content), posing);
    expect(await verified(token(forged))).toMatchObject({ kind: 'altered', why: 'signature' });
  });

  it('that is none says why', async () => {
    expect(await verified('hello')).toEqual({ kind: 'notACertificate', why: 'prefix' });
    expect(await verified('FT1:hello')).toEqual({ kind: 'notACertificate', why: 'base45' });
  });
});

describe('an exported certificate', () => {
  const file = (of: Certificate = certificate, keys = [key.key, other.key]): string => certificateFile(of, keys) ?? '';
  const verifiedFile = (text: string, known: Known = { keys: [key.key] }) => verifyExport(text, known, verifySignature);
  /** The file with another value at a path: `content.customer`. */
  const changed = (path: string, value: unknown): string => {
    const said: unknown = JSON.parse(file());
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const holder = steps.reduce<unknown>((at, step) => Reflect.get(Object(at), step), said);
    Reflect.set(Object(holder), last, value);
    return JSON.stringify(said);
  };

  it('takes its own public key along, and no other', () => {
    expect(JSON.parse(file())).toMatchObject({ format: 'fettle-certificate', version: 1, previous: null, content });
    expect(JSON.parse(file()).keys).toEqual([
      { id: key.key.id, workshop: 'Harbour Workshop', publicKey: key.key.publicKey },
    ]);
    expect(certificateFile(aCertificate(content), [key.key])).toBeNull();
  });

  it('is valid where the workshop is known, and void where the register says so', async () => {
    expect(await verifiedFile(file())).toMatchObject({ kind: 'valid', isInRegister: false });
    const known = withRegister([{ ...certificate, voided }, null]);
    expect(await verifiedFile(file(), known)).toMatchObject({ kind: 'validButVoid' });
  });

  it('is not believed by the key it brings along', async () => {
    expect(await verifiedFile(file(), { keys: [] })).toMatchObject({
      kind: 'unknownIssuer',
      ownKey: key.key.publicKey,
    });
    const posing = changed('keys.0.publicKey', other.key.publicKey);
    expect(await verifiedFile(posing, { keys: [] })).toMatchObject({ kind: 'unknownIssuer', ownKey: null });
    expect(await verifiedFile(file(certificate, []), { keys: [] })).toMatchObject({
      kind: 'unknownIssuer',
      ownKey: null,
    });
  });

  it.each<[string, unknown]>([
    ['content.customer', 'Somebody else'],
    ['content.tasks', content.tasks.slice(1)],
    ['content.guarantee.days', 90],
    ['previous', { number: 'FT-2026-000416', hash: 'ab'.repeat(32) }],
    ['seal.hash', 'ab'.repeat(32)],
    ['seal.token', 'FT1:'],
  ])('is altered when %s was changed', async (path, value) => {
    expect(await verifiedFile(changed(path, value))).toMatchObject({ kind: 'altered', why: 'content' });
  });

  it('is altered when content and hash were changed alike', async () => {
    const forged = await sealedCertificate(aCertificate({ ...content, customer: 'Somebody else' }), {
      ...other,
      signer: { ...other.signer, keyId: key.key.id },
    });
    expect(await verifiedFile(file(forged))).toMatchObject({ kind: 'altered', why: 'signature' });
  });

  it.each<[string, () => string]>([
    ['no JSON', () => '{'],
    ['another format', () => changed('format', 'other')],
    ['a later version', () => changed('version', 2)],
    ['a member nobody knows', () => changed('more', 1)],
    ['a member nobody knows within', () => changed('content.more', 1)],
    ['a list', () => '[]'],
  ])('that is %s is none', async (_name, text) => {
    expect(await verifiedFile(text())).toEqual({ kind: 'notACertificate', why: 'file' });
  });
});

describe('the chain of a series', () => {
  const numbered = (value: number): Certificate =>
    aCertificate({ ...content, number: `FT-2026-${String(value).padStart(6, '0')}` });
  const chain = async (count: number, from: readonly Certificate[] = []): Promise<Certificate[]> => {
    const certificates = [...from];
    for (let value = from.length + 1; value <= count; value++) {
      certificates.push(await sealedCertificate(numbered(value), key, certificates.at(-1) ?? null));
    }
    return certificates;
  };
  const firstBreak = (certificates: readonly Certificate[], keys = [key.key]) =>
    verifyChain(certificates, keys, verifySignature);

  it('is whole as issued, in whatever order it is read, void ones too', async () => {
    const [first, ...rest] = await chain(4);
    if (first === undefined) throw new Error('The chain is empty.');
    expect(await firstBreak([...rest.toReversed(), { ...first, voided }])).toBeNull();
    expect(await firstBreak([])).toBeNull();
  });

  it('may begin with certificates issued before there were seals', async () => {
    expect(await firstBreak(await chain(4, [numbered(1), numbered(2)]))).toBeNull();
  });

  it('goes on from one key to the next', async () => {
    const certificates = await chain(2);
    const third = await sealedCertificate(numbered(3), other, certificates[1]);
    expect(await firstBreak([...certificates, third], [key.key, other.key])).toBeNull();
    expect(await firstBreak([...certificates, third])).toEqual({ number: 'FT-2026-000003', why: 'unknownKey' });
  });

  const customer = 'Somebody else';
  const breaks: readonly {
    readonly where: string;
    readonly change: (all: Certificate[]) => Promise<Certificate[]> | Certificate[];
    readonly first: Awaited<ReturnType<typeof firstBreak>>;
  }[] = [
    {
      where: 'one was taken out',
      change: (all) => all.toSpliced(1, 1),
      first: { number: 'FT-2026-000003', why: 'gap' },
    },
    {
      where: 'the first was taken out',
      change: (all) => all.slice(1),
      first: { number: 'FT-2026-000002', why: 'gap' },
    },
    {
      where: 'a number stands twice',
      change: (all) => [...all, ...all.slice(-1)],
      first: { number: 'FT-2026-000004', why: 'gap' },
    },
    {
      where: 'the content of one was changed',
      change: (all) => all.map((row, i) => (i === 1 ? { ...row, content: { ...row.content, customer } } : row)),
      first: { number: 'FT-2026-000002', why: 'altered' },
    },
    {
      where: 'one lost its seal',
      change: (all) => all.map((row, i) => (i === 2 ? { ...row, seal: null } : row)),
      first: { number: 'FT-2026-000003', why: 'altered' },
    },
    {
      where: 'one stands under the number of another',
      change: (all) => all.map((row, i) => (i === 1 ? { ...row, content: all[2]?.content ?? content } : row)),
      first: { number: 'FT-2026-000002', why: 'altered' },
    },
    {
      where: 'one was sealed anew with other content',
      change: async (all) => {
        const resealed = aCertificate({ ...numbered(2).content, customer });
        return all.with(1, await sealedCertificate(resealed, key, all[0]));
      },
      first: { number: 'FT-2026-000003', why: 'previous' },
    },
  ];

  it.each(breaks)('is broken where $where', async ({ change, first }) => {
    expect(await firstBreak(await change(await chain(4)))).toEqual(first);
  });
});
