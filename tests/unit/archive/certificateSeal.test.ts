import { describe, expect, it } from 'vitest';
import { certificateHash, chainLink, isSameSealable, numberBefore, sealed } from '#archive/certificateSeal.ts';
import { sealSchema } from '#domain/certificate.ts';
import { sha256Hex } from '#kernel/sha256.ts';
import { aCertificate, fullContent } from '#tests/support/fullCertificate.ts';
import { aSigningKey, sealedCertificate } from '#tests/support/signingKeys.ts';

const content = fullContent('international', 'en');
const previous = { number: 'FT-2026-000416', hash: 'ab'.repeat(32) };

describe('the hash of a certificate', () => {
  it('is that of its content and the one before it, in the order of the alphabet', () => {
    const [first, second] = Object.entries({ content, previous });
    expect(certificateHash({ content, previous })).toBe(
      certificateHash(Object.fromEntries([second, first].filter((entry) => entry !== undefined)) as never),
    );
    expect(certificateHash({ content: { kind: 'x' } as never, previous: null })).toBe(
      sha256Hex('{"content":{"kind":"x"},"previous":null}'),
    );
  });

  it('changes with every letter of the content and with what stands before it', () => {
    const hash = certificateHash({ content, previous });
    const others = [
      { content: { ...content, customer: `${content.customer} ` }, previous },
      { content: { ...content, tasks: content.tasks.slice(1) }, previous },
      { content, previous: null },
      { content, previous: { ...previous, hash: 'ac'.repeat(32) } },
    ];
    for (const other of others) {
      expect(certificateHash(other)).not.toBe(hash);
      expect(isSameSealable(other, { content, previous })).toBe(false);
    }
    expect(
      isSameSealable({ content: structuredClone(content), previous: { ...previous } }, { content, previous }),
    ).toBe(true);
  });

  it('is there also where a name holds half of a character', async () => {
    const key = await aSigningKey();
    const broken = { ...content, inspector: { name: 'Wang \ud83d', number: '' } };
    const seal = await sealed({ content: broken, previous: null }, key.signer);
    expect(sealSchema.parse(seal).hash).toBe(
      certificateHash({ content: { ...content, inspector: { name: 'Wang \ufffd', number: '' } }, previous: null }),
    );
  });
});

it('a certificate is named by number and hash, one without a seal by nothing', async () => {
  const plain = aCertificate(content);
  const certificate = await sealedCertificate(plain, await aSigningKey());
  expect(chainLink(certificate)).toEqual({ number: content.number, hash: certificate.seal?.hash });
  expect(chainLink(plain)).toBeNull();
  expect(chainLink(null)).toBeNull();
});

it.each([
  ['FT-2026-000001', null],
  ['FT-2026-000318', 'FT-2026-000317'],
  ['FT-2026-1000000', 'FT-2026-999999'],
])('before %s in its series stands %s', (number, before) => {
  expect(numberBefore({ series: 'FT-2026', number })).toBe(before);
});
