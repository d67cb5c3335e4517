import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeBase45, encodeBase45 } from '#archive/base45.ts';
import { encodeCbor } from '#archive/cbor.ts';
import { certificateHash } from '#archive/certificateSeal.ts';
import {
  type CertificateCore,
  certificateCore,
  decodeToken,
  encodeCore,
  encodeToken,
  mostTokenCharacters,
  type TokenFault,
} from '#archive/certificateToken.ts';
import { bytesToSign, encodeSigned } from '#archive/cose.ts';
import { verifyToken } from '#archive/verification.ts';
import type { CertificateContent } from '#domain/certificateContents.ts';
import { languages } from '#domain/language.ts';
import { bytesOfHex } from '#kernel/sha256.ts';
import { verifySignature } from '#platform/verifySignature.ts';
import { aCertificate, fullContent } from '#tests/support/fullCertificate.ts';
import { seededRandom } from '#tests/support/random.ts';
import { aSigningKey, sealedCertificate, type TestKey } from '#tests/support/signingKeys.ts';

let key: TestKey;
let token: string;

beforeAll(async () => {
  key = await aSigningKey();
  token = (await sealedCertificate(aCertificate(fullContent('chinese', 'zh-Hans')), key)).seal?.token ?? '';
});

const keyId = '0123456789abcdef';

const coreOf = (content: CertificateContent): CertificateCore =>
  certificateCore(content, { hash: certificateHash({ content, previous: null }), keyId });

const answer = async (text: string): Promise<string> =>
  (await verifyToken(text, { keys: [key.key] }, verifySignature)).kind;

describe('the token of a certificate', () => {
  it.each(languages)('gives its core back, in %s', (language) => {
    const core = coreOf(fullContent('international', language));
    const read = decodeToken(encodeToken(core, new Uint8Array(64)));
    expect(typeof read === 'string' ? read : read.core).toEqual(core);
  });

  it('holds what tells one paper from another', () => {
    expect(coreOf(fullContent('chinese', 'zh-Hans'))).toMatchObject({
      number: 'FT-2026-000417',
      kind: 'completion',
      code: 'TR-118',
      plate: '沪B·82K17',
      serial: '',
      on: '2026-11-20',
      readings: [{ unit: 'km', value: 184_220 }],
      repairer: '港口汽车修理厂',
      inspector: '王喆𬭎',
      keyId,
    });
  });

  it('names a machine without a plate by its serial number, and tolerates what is empty', () => {
    const bare = {
      ...fullContent('chinese', 'en'),
      plate: '',
      code: '',
      meters: [],
      workshop: { name: '', address: '', phone: '', licence: '', logo: null },
    };
    const core = coreOf(bare);
    expect(core).toMatchObject({ plate: '', serial: 'LFMAP90C8B0417233', readings: [] });
    const read = decodeToken(encodeToken(core, new Uint8Array(64)));
    expect(typeof read === 'string' ? read : read.core).toEqual(core);
  });

  it('is of a length that prints well', () => {
    expect(token.length).toBeGreaterThan(330);
    expect(token.length).toBeLessThan(480);
    // The alphanumeric set of QR codes.
    expect(token).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  });

  it('never outgrows the QR code, whatever is written into the certificate', () => {
    const long = fc.string({ unit: fc.constantFrom('a', '龘', '𬭎', 'é', ' '), minLength: 0, maxLength: 400 });
    const units = ['km', 'mi', 'h', 'cycle'] as const;
    fc.assert(
      fc.property(fc.tuple(long, long, long), fc.boolean(), ([one, two, three], hasPlate) => {
        const content: CertificateContent = {
          ...fullContent('chinese', 'en'),
          number: 'FTSUPERB7KX-2026-1000000',
          code: one,
          plate: hasPlate ? two : '',
          serial: three,
          meters: units.map((unit) => ({ unit, value: 1_234_567.1 })),
          workshop: { name: two, address: '', phone: '', licence: '', logo: null },
          inspector: { name: three, number: '' },
        };
        const core = coreOf(content);
        const text = encodeToken(core, new Uint8Array(64));
        expect(text.length).toBeLessThanOrEqual(mostTokenCharacters);
        const read = decodeToken(text);
        expect(typeof read === 'string' ? read : read.core).toEqual(core);
      }),
      {
        numRuns: 300,
        examples: [
          [['龘'.repeat(400), '龘'.repeat(400), '龘'.repeat(400)], true],
          [['龘'.repeat(400), '龘'.repeat(400), '龘'.repeat(400)], false],
        ],
      },
    );
  });

  it('shortens what is too long at a whole character, and says so', () => {
    const { repairer } = coreOf({
      ...fullContent('chinese', 'en'),
      workshop: { name: '𬭎'.repeat(99), address: '', phone: '', licence: '', logo: null },
    });
    expect(repairer).toBe(`${'𬭎'.repeat(20)}…`);
  });
});

describe('what is no token', () => {
  const core = coreOf(fullContent('international', 'en'));
  const members = (): Map<number, unknown> =>
    new Map<number, unknown>([
      [1, 'FT-2026-000417'],
      [2, 0],
      [3, 'TR-118'],
      [4, 'AB12'],
      [6, '2026-11-20'],
      [7, [[0, 5]]],
      [8, 'Harbour'],
      [9, 'Wang'],
      [10, bytesOfHex(core.hash)],
      [11, bytesOfHex(keyId)],
    ]);
  const written = (payload: unknown, id = keyId): string =>
    `FT1:${encodeBase45(encodeSigned({ keyId: bytesOfHex(id), payload: encodeCbor(payload), signature: new Uint8Array(64) }))}`;
  const changed = (number: number, value: unknown): string => {
    const map = members();
    if (value === undefined) map.delete(number);
    else map.set(number, value);
    return written(map);
  };

  it('is told from one', () => {
    expect(decodeToken(written(members()))).toMatchObject({ core: { number: 'FT-2026-000417', serial: '' } });
  });

  it.each<[name: string, text: () => string, fault: TokenFault]>([
    ['another prefix', () => token.replace('FT1:', 'FT2:'), 'prefix'],
    ['plain text', () => 'FT-2026-000417\nLevel 1 service', 'prefix'],
    ['lower case', () => token.toLowerCase(), 'prefix'],
    ['a character that is not in the set', () => `${token.slice(0, -1)}#`, 'base45'],
    ['a character too many', () => 'FT1:BB8A', 'base45'],
    ['bytes too many', () => `${token.slice(0, token.length - ((token.length - 4) % 3))}AA0`, 'message'],
    ['nothing behind the prefix', () => 'FT1:', 'message'],
    ['a member nobody knows', () => changed(12, 1), 'shape'],
    ['a member that is text', () => written(new Map<unknown, unknown>([...members(), ['1', 1]])), 'shape'],
    ['no number', () => changed(1, undefined), 'shape'],
    ['an empty text', () => changed(5, ''), 'shape'],
    ['a kind nobody knows', () => changed(2, 9), 'shape'],
    ['a unit nobody knows', () => changed(7, [[7, 1]]), 'shape'],
    ['a reading below 0', () => changed(7, [[0, -1]]), 'shape'],
    ['a day that does not exist', () => changed(6, '2026-02-30'), 'shape'],
    ['a short hash', () => changed(10, new Uint8Array(31)), 'shape'],
    ['two key ids that differ', () => written(members(), 'fedcba9876543210'), 'shape'],
    ['a core that is a list', () => written([1, 2]), 'shape'],
  ])('is a text with %s', (_name, text, fault) => {
    expect(decodeToken(text())).toBe(fault);
  });
});

describe('10,000 single bits flipped', () => {
  const flips = 10_000;

  it('in the message: none is accepted', { timeout: 60_000 }, async () => {
    expect(await answer(token)).toBe('valid');
    const bytes = decodeBase45(token.slice(4)) ?? new Uint8Array();
    const random = seededRandom(7);
    const answers = new Map<string, number>();
    for (let i = 0; i < flips; i++) {
      const bit = i < bytes.length * 8 ? i : Math.floor(random() * bytes.length * 8);
      const changed = bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
      const kind = await answer(`FT1:${encodeBase45(changed)}`);
      answers.set(kind, (answers.get(kind) ?? 0) + 1);
    }
    expect(answers.get('valid')).toBeUndefined();
    expect([...answers.values()].reduce((sum, count) => sum + count)).toBe(flips);
    // The test reaches the signature itself, not only the form of the message.
    expect(answers.get('altered')).toBeGreaterThan(flips / 2);
  });

  it('in the text: none is accepted', { timeout: 60_000 }, async () => {
    const random = seededRandom(11);
    const accepted: string[] = [];
    for (let i = 0; i < flips; i++) {
      const at = i < token.length * 7 ? Math.floor(i / 7) : Math.floor(random() * token.length);
      const bit = i < token.length * 7 ? i % 7 : Math.floor(random() * 7);
      const changed = token.slice(0, at) + String.fromCharCode(token.charCodeAt(at) ^ (1 << bit)) + token.slice(at + 1);
      if ((await answer(changed)) === 'valid') accepted.push(changed);
    }
    expect(accepted).toEqual([]);
  });
});

it('another who has the key id but not the key is found out', async () => {
  const forger = await aSigningKey();
  const content = fullContent('international', 'en');
  const core = certificateCore(content, { hash: certificateHash({ content, previous: null }), keyId: key.key.id });
  const forged = encodeToken(core, await forger.signer.sign(bytesToSign(encodeCore(core))));
  expect(await answer(forged)).toBe('altered');
});
