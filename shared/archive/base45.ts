/**
 * Base45 (RFC 9285): two bytes in three characters of the alphanumeric set of a QR code. Decoding is strict: there is
 * one text for every row of bytes, and nothing else is taken.
 */

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const base = digits.length;

const spelt = (value: number, length: number): string => {
  let text = '';
  let rest = value;
  for (let i = 0; i < length; i++) {
    text += digits.charAt(rest % base);
    rest = Math.floor(rest / base);
  }
  return text;
};

/** The bytes as text. */
export const encodeBase45 = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const [high = 0, low] = bytes.subarray(i, i + 2);
    text += low === undefined ? spelt(high, 2) : spelt(high * 256 + low, 3);
  }
  return text;
};

/** The number a group of characters spells; null where it is none that a byte or two could be. */
const spoken = (group: string): number | null => {
  let value = 0;
  for (let i = group.length - 1; i >= 0; i--) {
    const digit = digits.indexOf(group.charAt(i));
    if (digit < 0) return null;
    value = value * base + digit;
  }
  return value < (group.length === 3 ? 65_536 : 256) ? value : null;
};

/** The bytes a text stands for; null where it is not Base45. */
export const decodeBase45 = (text: string): Uint8Array<ArrayBuffer> | null => {
  if (text.length % 3 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 2) / 3));
  for (let i = 0, at = 0; i < text.length; i += 3, at += 2) {
    const group = text.slice(i, i + 3);
    const value = spoken(group);
    if (value === null) return null;
    if (group.length === 3) {
      bytes[at] = value >> 8;
      bytes[at + 1] = value & 255;
    } else bytes[at] = value;
  }
  return bytes;
};
