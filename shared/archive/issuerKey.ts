/** A public key as a QR code of the issuer's card carries it: `FK1:` and a COSE_Key (RFC 9052, section 7) in Base45. */
import { type PublicKey, publicKeySchema } from '#domain/signingKey.ts';
import { fromBase64url, toBase64url } from '#kernel/base64url.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';

const prefix = 'FK1:';

/** Key type EC2, for ES256, on the curve P-256. */
const fixed = [
  [1, 2],
  [3, -7],
  [-1, 1],
] as const;

const coordinate = { x: -2, y: -3 } as const;

const bytesOf = (text: string): Uint8Array => fromBase64url(text) ?? new Uint8Array();

/** The key as text. */
export const issuerKeyText = ({ x, y }: PublicKey): string =>
  prefix +
  encodeBase45(
    encodeCbor(new Map<number, unknown>([...fixed, [coordinate.x, bytesOf(x)], [coordinate.y, bytesOf(y)]])),
  );

const coordinateOf = (map: ReadonlyMap<unknown, unknown>, label: number): string => {
  const bytes = map.get(label);
  return bytes instanceof Uint8Array ? toBase64url(bytes) : '';
};

/** The key that a text stands for; null where it is none. */
export const readIssuerKey = (text: string): PublicKey | null => {
  const bytes = text.startsWith(prefix) ? decodeBase45(text.slice(prefix.length)) : null;
  const map = bytes === null ? null : decodeCbor(bytes);
  if (!(map instanceof Map) || map.size !== fixed.length + 2) return null;
  if (fixed.some(([label, value]) => map.get(label) !== value)) return null;
  const x = coordinateOf(map, coordinate.x);
  const y = coordinateOf(map, coordinate.y);
  const key = publicKeySchema.safeParse({ kty: 'EC', crv: 'P-256', x, y });
  return key.success ? key.data : null;
};
