/**
 * Which encoding a text file is in, judged from its bytes alone: byte order mark, UTF-16 by its zero bytes, UTF-8 by
 * validity, then Chinese (GB18030, Big5) or Western (windows-1252) by how bytes above 127 stand together.
 */

/** Encodings a file is read in; names as `TextDecoder` takes them. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const;

/** An encoding. */
export type Encoding = (typeof encodings)[number];

/** What the bytes are: text in an encoding, or a file that is no text. */
export type ByteVerdict =
  | { readonly is: 'text'; readonly encoding: Encoding }
  | { readonly is: 'empty' | 'workbook' | 'notText' };

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** Workbooks are ZIP (xlsx, ods) or OLE (xls): the user is told to save them as CSV. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/**
 * The encoding of a file, from its bytes. Give the whole file, or its beginning with `isWhole` false: then a character
 * cut at the end is not held against UTF-8.
 */
export const detectEncoding = (bytes: Uint8Array, isWhole = true): ByteVerdict => {
  if (bytes.length === 0) return { is: 'empty' };
  if (isWorkbook(bytes)) return { is: 'workbook' };
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return text('utf-8');
  if (startsWith(bytes, 0xff, 0xfe)) return text('utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return text('utf-16be');
  const wide = wideEncoding(bytes);
  if (wide !== null) return text(wide);
  if (bytes.subarray(0, 65_536).includes(0)) return { is: 'notText' };
  if (isUtf8(bytes, isWhole)) return text('utf-8');
  return text(eightBitEncoding(bytes));
};

const text = (encoding: Encoding): ByteVerdict => ({ is: 'text', encoding });

/** UTF-16 without a mark: separators, digits and line ends leave zeros on one side of the pairs only. */
const wideEncoding = (bytes: Uint8Array): Encoding | null => {
  const end = Math.min(bytes.length - (bytes.length % 2), 65_536);
  let [evenZeros, oddZeros] = [0, 0];
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) evenZeros++;
    if (bytes[i + 1] === 0) oddZeros++;
  }
  const pairs = end / 2;
  if (oddZeros > pairs * 0.1 && evenZeros < oddZeros * 0.05) return 'utf-16le';
  if (evenZeros > pairs * 0.1 && oddZeros < evenZeros * 0.05) return 'utf-16be';
  return null;
};

/** Bytes that must follow a lead byte, or -1 when it cannot lead. */
const followers = (lead: number): number => {
  if (lead < 0x80) return 0;
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : -1;
};

/** Whether the second byte keeps the character out of the overlong, surrogate and too high ranges. */
const secondFits = (lead: number, second: number): boolean => {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90;
  return lead === 0xf4 ? second <= 0x8f : true;
};

const isUtf8 = (bytes: Uint8Array, isWhole: boolean): boolean => {
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    const more = followers(lead);
    if (more < 0) return false;
    for (let k = 1; k <= more; k++) {
      const next = bytes[i + k];
      if (next === undefined) return !isWhole;
      if ((next & 0xc0) !== 0x80 || (k === 1 && !secondFits(lead, next))) return false;
    }
    i += more + 1;
  }
  return true;
};

/**
 * Chinese text comes in pairs. In GB18030 both bytes of all usual characters are above 127; in Big5 two fifths of the
 * second bytes are ASCII letters. Western text has single high bytes among ASCII letters.
 */
const eightBitEncoding = (bytes: Uint8Array): Encoding => {
  let [highPairs, lowPairs, odd] = [0, 0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    if (lead >= 0xa1 && trail >= 0xa1) highPairs++;
    else if (lead > 0x80 && ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0x80 && trail < 0xa1))) lowPairs++;
    else {
      odd++;
      continue;
    }
    i++;
  }
  if (highPairs * 2 < lowPairs + odd || odd > highPairs) return 'windows-1252';
  return lowPairs > (highPairs + lowPairs) * 0.15 ? 'big5' : 'gb18030';
};
