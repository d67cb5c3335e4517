/** With the cryptography of the runtime itself: keys made here, tokens sealed as the program seals them. */
import { describe, expect, it } from 'vitest';
import { certificateFile } from '#archive/certificateFile.ts';
import { sealed } from '#archive/certificateSeal.ts';
import { keyIdOf } from '#domain/keyFingerprint.ts';
import { publicKeySchema, type SigningKey } from '#domain/signingKey.ts';
import { numberIn, verifyPaper } from '#platform/paperVerifying.ts';
import { fullContent } from '#tests/support/fullCertificate.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

const aKey = async () => {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKey = publicKeySchema.parse({ kty, crv, x, y });
  const id = keyIdOf(publicKey);
  const known: Pick<SigningKey, 'id' | 'publicKey' | 'workshop'> = { id, publicKey, workshop: 'Harbour Workshop' };
  const sign = async (bytes: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(
      await crypto.subtle.sign({ ...algorithm, hash: 'SHA-256' }, pair.privateKey, Uint8Array.from(bytes)),
    );
  return { known, signer: { keyId: id, sign } };
};

const content = fullContent('chinese', 'zh-Hans');
const own = await aKey();
const seal = await sealed({ content, previous: null }, own.signer);
const known = { keys: [own.known] };
const file = certificateFile({ content, seal }, [own.known]) ?? '';

const kindOf = async (text: string, keys = [own.known]): Promise<string> => (await verifyPaper(text, { keys })).kind;

describe('a paper', () => {
  it('is verified by the text of its code', async () => {
    expect(await verifyPaper(seal.token, known)).toMatchObject({ kind: 'valid', core: { code: content.code } });
  });

  it.each([
    ['ended by a scanner', (token: string) => `${token}\r\n`],
    ['broken into lines by a mail', (token: string) => token.replaceAll(/(.{60})/g, '$1\r\n')],
    ['typed in small letters', (token: string) => token.toLowerCase()],
    ['with blanks around it', (token: string) => `  ${token}\t`],
  ])('is verified %s', async (_, change) => {
    expect(await kindOf(change(seal.token))).toBe('valid');
  });

  it('is verified by its file, to the last letter', async () => {
    expect(await kindOf(file)).toBe('valid');
    expect(await kindOf(file.replace('"finding": ""', '"finding": "x"'))).toBe('altered');
  });

  it('is not believed when the key is another of the same name', async () => {
    const other = await aKey();
    expect(await kindOf(seal.token, [{ ...other.known, id: own.known.id }])).toBe('altered');
  });

  it('is of an unknown issuer without its key, also by its file', async () => {
    expect(await kindOf(seal.token, [])).toBe('unknownIssuer');
    expect(await kindOf(file, [])).toBe('unknownIssuer');
  });

  it('brings along a key that is no point of the curve, and is not believed', async () => {
    const publicKey = { ...own.known.publicKey, x: 'A'.repeat(43) };
    const bent = { ...own.known, id: keyIdOf(publicKey), publicKey };
    const bentSeal = await sealed({ content, previous: null }, { ...own.signer, keyId: bent.id });
    expect(await kindOf(certificateFile({ content, seal: bentSeal }, [bent]) ?? '', [])).toBe('altered');
  });

  it('is none when it says anything else', async () => {
    expect(await kindOf('fettle:machine:1')).toBe('notACertificate');
    expect(await kindOf('{"format":"fettle-certificate"}')).toBe('notACertificate');
    expect(await kindOf('')).toBe('notACertificate');
  });
});

describe('the number in a text', () => {
  it('is found in token and file, and in nothing else', () => {
    expect(numberIn(seal.token.toLowerCase())).toBe(content.number);
    expect(numberIn(file)).toBe(content.number);
    expect(numberIn('FT1:')).toBeNull();
    expect(numberIn('{}')).toBeNull();
  });
});
