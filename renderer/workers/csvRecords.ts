/** Reads a CSV file record by record in pieces, so that a file of any size is never whole in memory. */
import Papa from 'papaparse';
import { z } from 'zod';
import type { Encoding } from '#archive/encoding.ts';
import type { Separator } from '#archive/separator.ts';

/** A record of a file. `hasOpenQuote`: a quote in it is never closed, its cells are not to be trusted. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly hasOpenQuote: boolean;
}

/** The next records, and how many bytes of the file are read. */
export interface CsvBatch {
  readonly records: readonly CsvRecord[];
  readonly bytes: number;
}

const pieceSize = 1_000_000;
/** No honest cell is longer: beyond it a quote was left open, and only its own line is given up. */
const longestRecord = 65_536;
const longestLine = 4_000_000;
/** A file with more open quotes than this does not use quotes as CSV does: from then on they are plain text. */
const mostOpenQuotes = 500;

/** What the parser returns; its own types leave it open. The cells are not walked: they may be millions. */
const parsedSchema = z.object({
  data: z.custom<readonly (readonly string[])[]>(Array.isArray),
  errors: z.array(z.object({ row: z.number().optional() })),
  meta: z.object({ cursor: z.number() }),
});

type Parsed = z.infer<typeof parsedSchema>;

/** Cuts text into records; keeps what is not a whole record yet. */
export class RecordCutter {
  private rest = '';
  private openQuotes = 0;
  private readonly separator: Separator;

  constructor(separator: Separator) {
    this.separator = separator;
  }

  /** The records that are whole with this text; `isLast` when no more text follows. */
  cut(text: string, isLast: boolean): readonly CsvRecord[] {
    const records: CsvRecord[] = [];
    this.rest += text;
    while (this.rest !== '') {
      const parsed = this.parse(isLast);
      const broken = this.firstBroken(parsed, isLast);
      const sound = broken === null ? parsed : this.parse(isLast, broken);
      if (broken !== 0) {
        for (const cells of sound.data) records.push({ cells, hasOpenQuote: false });
        this.rest = broken === null && isLast ? '' : this.rest.slice(sound.meta.cursor);
      }
      const mustWait = broken === null && !isLast && !this.isTooLong();
      if (this.rest === '' || mustWait) break;
      records.push(this.giveUpLine());
    }
    return records;
  }

  private parse(isLast: boolean, preview = 0): Parsed {
    const quoteChar = this.openQuotes > mostOpenQuotes ? '\u0000' : '"';
    const parser = new Papa.Parser({ delimiter: this.separator, newline: '\n', quoteChar, preview });
    return parsedSchema.parse(parser.parse(this.rest, 0, !isLast));
  }

  /** Index of the first record with a quote that is not closed where it should be; one cut off by the piece waits. */
  private firstBroken({ data, errors }: Parsed, isLast: boolean): number | null {
    const rows = errors.flatMap(({ row }) => (row === undefined || (!isLast && row >= data.length) ? [] : [row]));
    return rows.length === 0 ? null : Math.min(...rows);
  }

  /** A record without a line end yet is a long line and waits too; one with line ends has swallowed others. */
  private isTooLong(): boolean {
    return this.rest.length > (this.rest.includes('\n') ? longestRecord : longestLine);
  }

  /** Only the line of the open quote is given up: the next one begins a record again. */
  private giveUpLine(): CsvRecord {
    const end = this.rest.indexOf('\n');
    const line = end < 0 ? this.rest : this.rest.slice(0, end);
    this.openQuotes++;
    this.rest = end < 0 ? '' : this.rest.slice(end + 1);
    return { cells: [line.slice(0, 500)], hasOpenQuote: true };
  }
}

/** Line ends as one kind; one at the end of a piece may be half of a pair and waits for the next. */
class LineEnds {
  private waiting = '';

  unify(text: string, isLast: boolean): string {
    const whole = this.waiting + text;
    const cut = !isLast && whole.endsWith('\r') ? whole.length - 1 : whole.length;
    this.waiting = whole.slice(cut);
    return whole.slice(0, cut).replace(/\r\n?/g, '\n');
  }
}

/** The records of a file in batches. A line end at the end of the file makes no record. */
export async function* csvRecords(file: Blob, encoding: Encoding, separator: Separator): AsyncGenerator<CsvBatch> {
  const decoder = new TextDecoder(encoding);
  const lineEnds = new LineEnds();
  const cutter = new RecordCutter(separator);
  for (let from = 0; from < file.size; from += pieceSize) {
    const bytes = await file.slice(from, from + pieceSize).arrayBuffer();
    const isLast = from + pieceSize >= file.size;
    const text = lineEnds.unify(decoder.decode(bytes, { stream: !isLast }), isLast);
    const trimmed = isLast ? text.replace(/\n+$/, '') : text;
    yield { records: cutter.cut(trimmed, isLast), bytes: Math.min(file.size, from + pieceSize) };
  }
}
