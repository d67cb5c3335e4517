/** The register as a CSV file that spreadsheets open and our own import reads back. */
import type { Equipment } from '#domain/equipment.ts';
import { csvFile } from '#widgets/csvFile.ts';
import type { RegisterRow } from '#widgets/registerView.ts';

/** Words of the file, in the language on the screen. */
export interface CsvWords {
  readonly heads: readonly string[];
  readonly kind: (kind: Equipment['kind']) => string;
  readonly status: (row: RegisterRow) => string;
  readonly programmes: (row: RegisterRow) => string;
}

const cellsOf = (row: RegisterRow, words: CsvWords): readonly string[] => {
  const { machine, reading } = row;
  return [
    machine.code,
    machine.name,
    words.kind(machine.kind),
    machine.make,
    machine.model,
    String(machine.year ?? ''),
    machine.plate,
    machine.serial,
    machine.depot,
    machine.keeper,
    machine.owner,
    machine.inServiceOn ?? '',
    String(reading?.value ?? ''),
    reading?.unit ?? '',
    reading?.takenOn ?? '',
    words.programmes(row),
    words.status(row),
    row.worst?.due.on ?? '',
  ];
};

/** The columns of the file, as keys of the catalogue's `csv`. */
export const csvColumns = [
  'code',
  'name',
  'kind',
  'make',
  'model',
  'year',
  'plate',
  'serial',
  'depot',
  'keeper',
  'owner',
  'inServiceOn',
  'reading',
  'unit',
  'readOn',
  'programme',
  'status',
  'nextOn',
] as const;

/** The file's bytes. */
export const registerCsv = (rows: readonly RegisterRow[], words: CsvWords): Uint8Array<ArrayBuffer> =>
  csvFile([words.heads, ...rows.map((row) => cellsOf(row, words))]);
