import { describe, expect, it } from 'vitest';
import { encodeCbor } from '#archive/cbor.ts';
import { bytesToSign, decodeSigned, encodeSigned } from '#archive/cose.ts';
import { bytesOfHex, hexOf, utf8Bytes } from '#kernel/sha256.ts';
import { verifySignature } from '#platform/verifySignature.ts';

/** RFC 8152, appendix C.2.1 (one signature, ES256), and the key "11" of appendix C.7.1. */
const published = {
  message:
    'd28443a10126a10442313154546869732069732074686520636f6e74656e742e58408eb33e4ca31d1c465ab05aac34cc6b23' +
    'd58fef5c083106c4d25a91aef0b0117e2af9a291aa32e14ab834dc56ed2a223444547e01f11d3b0916e5a4c345cacb36',
  toSign: '846a5369676e61747572653143a101264054546869732069732074686520636f6e74656e742e',
  key: {
    kty: 'EC',
    crv: 'P-256',
    x: 'usWxHK2PmfnHKwXPS54m0kTcGJ90UiglWiGahtagnv8',
    y: 'IBOL-C3BttVivg-lSreASjpkttcsz-1rb7btKLv8EX4',
  },
} as const;

/** The working group's example ECDSA-01: its protected header also names a content type, which we never write. */
const withContentType =
  'd28445a201260300a10442313154546869732069732074686520636f6e74656e742e5840eae868ecc176883766c5dc5ba5b8dca25dab3c2e56a551' +
  'ce5705b793914348e172727f48461fabbba2e343492ddecac3983686250bc68e9f1a7a07d41225b59f';

describe('COSE_Sign1', () => {
  const signed = decodeSigned(bytesOfHex(published.message));

  it('reads the published example, and writes it the same again', () => {
    expect(signed?.keyId).toEqual(utf8Bytes('11'));
    expect(signed?.payload).toEqual(utf8Bytes('This is the content.'));
    expect(signed === null ? null : hexOf(encodeSigned(signed))).toBe(published.message);
  });

  it('signs over the published bytes, and the published signature holds over them', async () => {
    if (signed === null) throw new Error('The example was not read.');
    const bytes = bytesToSign(signed.payload);
    expect(hexOf(bytes)).toBe(published.toSign);
    expect(await verifySignature(published.key, signed.signature, bytes)).toBe(true);
    expect(
      await verifySignature(published.key, signed.signature, bytesToSign(utf8Bytes('This is other content.'))),
    ).toBe(false);
  });

  it('reads no header but the one it writes', () => {
    expect(decodeSigned(bytesOfHex(withContentType))).toBeNull();
  });

  const parts = [bytesOfHex('a10126'), new Map([[4, utf8Bytes('11')]]), utf8Bytes('x'), new Uint8Array(64)] as const;
  const tagged = (...message: readonly unknown[]): Uint8Array => Uint8Array.of(0xd2, ...encodeCbor(message));

  it('reads a message of its four parts', () => {
    expect(decodeSigned(tagged(...parts))).not.toBeNull();
  });

  it.each([
    ['without its tag', encodeCbor(parts)],
    ['with another tag', Uint8Array.of(0xd1, ...encodeCbor(parts))],
    ['with a part too many', tagged(...parts, 1)],
    ['with a part too few', tagged(...parts.slice(0, 3))],
    ['with another algorithm', tagged(bytesOfHex('a1013822'), ...parts.slice(1))],
    [
      'with a second unprotected header',
      tagged(
        parts[0],
        new Map<number, unknown>([
          [4, utf8Bytes('11')],
          [5, 1],
        ]),
        parts[2],
        parts[3],
      ),
    ],
    ['without a key id', tagged(parts[0], new Map([[5, utf8Bytes('11')]]), parts[2], parts[3])],
    ['with a short signature', tagged(parts[0], parts[1], parts[2], new Uint8Array(63))],
    ['with its content elsewhere', tagged(parts[0], parts[1], null, parts[3])],
  ])('reads no message %s', (_name, bytes) => {
    expect(decodeSigned(bytes)).toBeNull();
  });
});

it('a key that is no point of the curve has signed nothing', async () => {
  const key = { ...published.key, y: published.key.x };
  expect(await verifySignature(key, new Uint8Array(64), Uint8Array.of(1))).toBe(false);
});
