import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { csvRecord } from '#archive/cellText.ts';
import { cellsOf, columnName, columnsOf } from '#archive/exportColumns.ts';
import { exportDescription } from '#archive/exportDescription.ts';
import { exportColumns, exportTables } from '#archive/exportTables.ts';
import { tableSchemas } from '#domain/tableSchemas.ts';
import { linesOfCsv, rowOfCells } from '#tests/support/exportReader.ts';

const schema = z.object({
  name: z.string(),
  note: z.string().nullable(),
  count: z.number().nullable(),
  isOpen: z.boolean(),
  size: z.object({ wide: z.number(), words: z.object({ en: z.string().optional() }) }),
  lines: z.array(z.object({ text: z.string() })),
  extra: z.object({ a: z.string() }).nullable(),
});

const columns = columnsOf(schema);

/** What a spreadsheet, a CSV reader or a guard could stumble over, more often than chance has it. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '＝',
        '－',
        "'",
        '"',
        '""',
        ',',
        ';',
        ' ',
        '\ufeff',
        '1',
        'ä',
      ),
      {
        maxLength: 6,
      },
    )
    .map((pieces) => pieces.join('')),
);

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);

const rows = fc.record({
  name: nasty,
  note: fc.option(nasty),
  count: fc.option(number),
  isOpen: fc.boolean(),
  size: fc.record({ wide: number, words: fc.record({ en: nasty }, { requiredKeys: [] }) }),
  lines: fc.array(fc.record({ text: nasty }), { maxLength: 2 }),
  extra: fc.option(fc.record({ a: nasty })),
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the cells of an export', () => {
  it('are columns of their own for groups that are always there, and JSON for the rest', () => {
    expect(columns.map((column) => `${columnName(column)} ${column.kind} ${column.isNullable}`)).toEqual([
      'name text false',
      'note text true',
      'count number true',
      'isOpen yesNo false',
      'size.wide number false',
      'size.words.en text true',
      'lines json false',
      'extra json true',
    ]);
  });

  it('give back exactly the rows they were written from', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const text = `${csvRecord(cellsOf(row, columns))}\r\n`;
        const [cells = []] = linesOfCsv(text);
        const read = rowOfCells(cells, columns, (column) => columnName(column) === 'size.words.en');
        expect(read).toEqual(plain({ ...row, size: { ...row.size, words: { ...row.size.words } } }));
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});

describe('the description of an export', () => {
  const text = exportDescription(['Made today']);

  it('names every table and every column of it', () => {
    const missing = exportTables.flatMap((table) => {
      const [, after = ''] = text.split(`## tables/${table}.csv\n`);
      const [section = ''] = after.split('\n## ');
      const names = exportColumns(table).map(columnName);
      return names.length === 0 ? [table] : names.filter((name) => !section.includes(`\n- \`${name}\`: `));
    });
    expect(missing).toEqual([]);
  });

  it('knows every table that has a schema', () => {
    expect(Object.keys(tableSchemas).filter((table) => !exportTables.some((known) => known === table))).toEqual([]);
  });

  it('says what is in a column, within it, and of which table an id is', () => {
    expect(text).toContain('Made today');
    expect(text).toContain('- `inspectorUntil`: day, YYYY-MM-DD, or none\n');
    expect(text).toContain('- `roles`: list; each: one of `manager`, `technician`, `inspector`, `operator`\n');
    expect(text).toContain('- `equipmentId`: id (UUID) → `equipment`\n');
    expect(text).toContain('  - `tasks[].parts[].partId`: id (UUID) → `parts`\n');
  });

  it('leaves PINs out', () => {
    expect(exportColumns('people').map(columnName)).not.toContain('pin');
  });

  it('knows of nothing that it cannot put into words but what an entry of the audit trail holds', () => {
    const vague = text.split('\n').filter((line) => line.includes('any value'));
    expect(vague.map((line) => line.trim())).toEqual([
      '- `changes[].before`: any value, or none',
      '- `changes[].after`: any value, or none',
    ]);
  });
});
