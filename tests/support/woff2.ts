/** Which characters a woff2 file draws: its table of characters (cmap), read without a font library. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Tags of the known tables by their number in the directory (WOFF2, 5.2). */
const [cmapTag, glyfTag, locaTag, otherTag] = [0, 10, 11, 63] as const;

/** A number of seven bits a byte, and where it ends (WOFF2, UIntBase128). */
const numberAt = (bytes: Buffer, start: number): readonly [value: number, end: number] => {
  let [value, at] = [0, start];
  for (;;) {
    const byte = bytes.readUInt8(at++);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at];
  }
};

interface Table {
  readonly isCmap: boolean;
  readonly length: number;
}

const directoryOf = (bytes: Buffer): readonly [tables: readonly Table[], end: number] => {
  const tables: Table[] = [];
  let at = 48;
  for (let left = bytes.readUInt16BE(12); left > 0; left--) {
    const flags = bytes.readUInt8(at++);
    const tag = flags & 0x3f;
    const isNamed = tag === otherTag;
    const isCmap = tag === cmapTag || (isNamed && bytes.toString('latin1', at, at + 4) === 'cmap');
    if (isNamed) at += 4;
    const [original, afterOriginal] = numberAt(bytes, at);
    const isOutline = tag === glyfTag || tag === locaTag;
    const isTransformed = isOutline ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const [length, end] = isTransformed ? numberAt(bytes, afterOriginal) : [original, afterOriginal];
    tables.push({ isCmap, length });
    at = end;
  }
  return [tables, at];
};

const cmapOf = (bytes: Buffer): Buffer => {
  const [tables, end] = directoryOf(bytes);
  const data = brotliDecompressSync(bytes.subarray(end, end + bytes.readUInt32BE(20)));
  let at = 0;
  for (const { isCmap, length } of tables) {
    if (isCmap) return data.subarray(at, at + length);
    at += length;
  }
  throw new Error('A font without a table of characters');
};

/** Characters of a subtable with segments of 16 bits. */
const fromSegments = (table: Buffer): readonly number[] => {
  const count = table.readUInt16BE(6) / 2;
  const at = (part: number, segment: number): number => 14 + (part * count + segment) * 2 + (part > 0 ? 2 : 0);
  return Array.from({ length: count }, (_, segment) => segment).flatMap((segment) => {
    const [last, first] = [table.readUInt16BE(at(0, segment)), table.readUInt16BE(at(1, segment))];
    const [delta, range] = [table.readUInt16BE(at(2, segment)), table.readUInt16BE(at(3, segment))];
    const glyphOf = (code: number): number =>
      range === 0 ? (code + delta) & 0xffff : table.readUInt16BE(at(3, segment) + range + (code - first) * 2);
    return Array.from({ length: last - first + 1 }, (_, step) => first + step).filter((code) => glyphOf(code) !== 0);
  });
};

/** Characters of a subtable with groups of 32 bits. */
const fromGroups = (table: Buffer): readonly number[] =>
  Array.from({ length: table.readUInt32BE(12) }, (_, group) => 16 + group * 12).flatMap((at) => {
    const first = table.readUInt32BE(at);
    return Array.from({ length: table.readUInt32BE(at + 4) - first + 1 }, (_, step) => first + step);
  });

/** The characters a woff2 file has glyphs for. */
export const charactersOf = (file: string): ReadonlySet<number> => {
  const cmap = cmapOf(readFileSync(file));
  const found = new Set<number>();
  for (let entry = 0; entry < cmap.readUInt16BE(2); entry++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + entry * 8 + 4));
    const format = table.readUInt16BE(0);
    const codes = format === 12 ? fromGroups(table) : format === 4 ? fromSegments(table) : [];
    for (const code of codes) found.add(code);
  }
  return found;
};
