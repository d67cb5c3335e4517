/** The purchase list as a CSV file that spreadsheets and suppliers open. */
import type { PartUnit } from '#domain/part.ts';
import type { PartDemand } from '#domain/partDemand.ts';
import { csvFile } from '#widgets/csvFile.ts';

/** The columns of the file, as keys of the catalogue's `csv`. */
export const purchaseColumns = [
  'supplier',
  'number',
  'name',
  'toOrder',
  'unit',
  'neededBy',
  'stock',
  'needed',
  'reorderLevel',
  'unitCost',
  'cost',
] as const;

/** Words of the file, in the language on the screen. */
export interface PurchaseWords {
  readonly heads: readonly string[];
  readonly unit: (unit: PartUnit) => string;
}

const figure = (value: number | null): string => (value === null ? '' : String(value));

const cellsOf = (line: PartDemand, words: PurchaseWords): readonly string[] => [
  line.part.supplier,
  line.part.number,
  line.part.name,
  figure(line.toOrder),
  words.unit(line.part.unit),
  line.shortOn ?? line.firstOn ?? '',
  figure(line.stock),
  figure(line.needed),
  figure(line.part.reorderLevel),
  figure(line.unitCost),
  figure(line.cost),
];

/** The file's bytes: figures with a point and without grouping, dates as YYYY-MM-DD, whatever the language. */
export const purchaseCsv = (lines: readonly PartDemand[], words: PurchaseWords): Uint8Array<ArrayBuffer> =>
  csvFile([words.heads, ...lines.map((line) => cellsOf(line, words))]);
