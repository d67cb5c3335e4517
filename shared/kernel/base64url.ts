/** Base64url without padding (RFC 4648, section 5), as keys are written in JSON. */

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The bytes as text. */
export const toBase64url = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const group = (a << 16) | (b << 8) | c;
    const count = Math.min(bytes.length - i, 3) + 1;
    for (let d = 0; d < count; d++) text += digits.charAt((group >> (18 - 6 * d)) & 63);
  }
  return text;
};

/** The bytes a text stands for; null where it is not the one way to write them. */
export const fromBase64url = (text: string): Uint8Array | null => {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 4) {
    const values = [...text.slice(i, i + 4)].map((digit) => digits.indexOf(digit));
    const group = values.reduce((sum, value, d) => sum | (value << (18 - 6 * d)), 0);
    bytes.push(...[group >> 16, (group >> 8) & 255, group & 255].slice(0, values.length - 1));
  }
  const decoded = Uint8Array.from(bytes);
  return toBase64url(decoded) === text ? decoded : null;
};
