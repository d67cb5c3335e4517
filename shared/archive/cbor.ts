/** CBOR (RFC 8949) in its deterministic form: whoever writes the same value writes the same bytes, and no others are read. */
import { decode, encode, rfc8949EncodeOptions } from 'cborg';

/** The value in the deterministic form. Maps may have whole numbers for keys. */
export const encodeCbor = (value: unknown): Uint8Array => encode(value, rfc8949EncodeOptions);

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

const decoded = (bytes: Uint8Array): unknown =>
  decode(bytes, {
    useMaps: true,
    strict: true,
    rejectDuplicateMapKeys: true,
    allowIndefinite: false,
    allowUndefined: false,
    allowInfinity: false,
    allowNaN: false,
    allowBigInt: false,
  });

/**
 * The value that bytes stand for, maps as `Map`. Undefined where they are not CBOR, or are written in another than the
 * one deterministic form: longer than need be, out of order, twice the same key, anything left over.
 */
export const decodeCbor = (bytes: Uint8Array): unknown => {
  try {
    const value = decoded(bytes);
    return sameBytes(encodeCbor(value), bytes) ? value : undefined;
  } catch {
    // The library says by throwing that bytes are no CBOR.
    return undefined;
  }
};
