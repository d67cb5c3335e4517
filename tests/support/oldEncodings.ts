/** Writes text in encodings that `TextEncoder` no longer knows, by turning the decoder's own tables round. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

const tableOf = (encoding: 'gb18030' | 'big5' | 'windows-1252'): ReadonlyMap<string, readonly number[]> => {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const learn = (bytes: readonly number[]): void => {
    const text = decoder.decode(new Uint8Array(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let lead = 0; lead < 256; lead++) learn([lead]);
  if (encoding !== 'windows-1252') {
    for (let lead = 0x81; lead < 0xff; lead++) {
      for (let trail = 0x40; trail < 0xff; trail++) learn([lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
};

/** The text's bytes; throws on a character the encoding lacks. */
export const encodedAs = (text: string, encoding: 'gb18030' | 'big5' | 'windows-1252'): Uint8Array<ArrayBuffer> => {
  const table = tableOf(encoding);
  return new Uint8Array(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return [...bytes];
    }),
  );
};

/** The text in UTF-16, with or without a byte order mark. */
export const utf16 = (text: string, { isBig = false, hasMark = true } = {}): Uint8Array<ArrayBuffer> => {
  const units = [...(hasMark ? '\ufeff' : ''), ...text].join('');
  const bytes = new Uint8Array(units.length * 2);
  for (let i = 0; i < units.length; i++) {
    const unit = units.charCodeAt(i);
    bytes[i * 2 + (isBig ? 0 : 1)] = unit >> 8;
    bytes[i * 2 + (isBig ? 1 : 0)] = unit & 255;
  }
  return bytes;
};
