import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, csvRecords, RecordCutter } from '#workers/csvRecords.ts';

const recordsOf = async (content: string): Promise<readonly CsvRecord[]> => {
  const all: CsvRecord[] = [];
  for await (const { records } of csvRecords(new Blob([content]), 'utf-8', ',')) all.push(...records);
  return all;
};

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('', '"', 'a,b', 'two\nlines', ' x '),
);
const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 10 });
/** Line ends are read as one kind, also inside cells. */
const unified = (text: string): string => text.replace(/\r\n?/g, '\n');

describe('the records of a file', () => {
  it('are those that were written', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const records = await recordsOf(Papa.unparse(table, { quotes: true }));
        expect(records.map(({ cells }) => cells)).toEqual(table.map((cells) => cells.map(unified)));
        expect(records.some(({ hasOpenQuote }) => hasOpenQuote)).toBe(false);
      }),
    );
  });

  it('are the same however the text arrives in pieces', () => {
    const pieces = fc.array(fc.nat({ max: 40 }), { maxLength: 20 });
    fc.assert(
      fc.property(tables, pieces, (table, cuts) => {
        const text = unified(Papa.unparse(table, { newline: '\n', quotes: true }));
        const whole = new RecordCutter(',').cut(text, true);
        const cutter = new RecordCutter(',');
        const places = [...new Set(cuts)].filter((at) => at < text.length).toSorted((a, b) => a - b);
        const parts = [0, ...places].map((from, i) => text.slice(from, places[i]));
        const inPieces = parts.flatMap((part, i) => cutter.cut(part, i === parts.length - 1));
        expect(inPieces).toEqual(whole);
      }),
    );
  });

  it('lose one line to a quote that is never closed, and no more', async () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => (i === 100 ? 'R100,"open' : `R${i},x`));
    const records = await recordsOf(rows.join('\n'));
    expect(records).toHaveLength(40_000);
    expect(records.filter(({ hasOpenQuote }) => hasOpenQuote)).toEqual([{ cells: ['R100,"open'], hasOpenQuote: true }]);
    expect(records.at(-1)?.cells).toEqual(['R39999', 'x']);
  });

  it('are found in a file that uses quotes as inch marks throughout', async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `"${i}" mower,x`);
    const records = await recordsOf(rows.join('\n'));
    expect(records).toHaveLength(3_000);
  });
});
