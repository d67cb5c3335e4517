import { expect, it } from 'vitest';
import { encodeBase45 } from '#archive/base45.ts';
import { encodeCbor } from '#archive/cbor.ts';
import { issuerKeyText, readIssuerKey } from '#archive/issuerKey.ts';
import { aSigningKey } from '#tests/support/signingKeys.ts';

it('the text of a key gives the key back', async () => {
  const { key } = await aSigningKey();
  const text = issuerKeyText(key.publicKey);
  expect(text).toMatch(/^FK1:[0-9A-Z $%*+\-./:]+$/);
  expect(readIssuerKey(text)).toEqual(key.publicKey);
});

const written = (members: readonly (readonly [number, unknown])[]): string =>
  `FK1:${encodeBase45(encodeCbor(new Map(members)))}`;
const point = new Uint8Array(32);

it.each([
  ['a certificate', 'FT1:BB8'],
  [
    'another curve',
    written([
      [1, 2],
      [3, -7],
      [-1, 2],
      [-2, point],
      [-3, point],
    ]),
  ],
  [
    'a private half',
    written([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, point],
      [-3, point],
      [-4, point],
    ]),
  ],
  [
    'half a point',
    written([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, point],
      [4, point],
    ]),
  ],
  [
    'a short point',
    written([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, point],
      [-3, point.slice(1)],
    ]),
  ],
  ['nothing', 'FK1:'],
  ['other characters', 'FK1:abc'],
])('a text with %s is no key', (_name, text) => {
  expect(readIssuerKey(text)).toBeNull();
});
