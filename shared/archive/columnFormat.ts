/** How the dates and numbers of one column are written: gathered over all its cells, then used to read each. */
import { DateOrderEvidence, type OrderVerdict } from './dateOrder.ts';
import type { DateOrder } from './dateText.ts';
import type { DateTarget, ImportOptions } from './importTarget.ts';
import { dateTargets, type NumberTarget, numberTargets } from './importTarget.ts';
import { DecimalEvidence, type DecimalMark } from './numberText.ts';

/** What a column's cells say about the way they are written. */
export interface ColumnFormat {
  readonly dates: OrderVerdict;
  readonly decimal: DecimalMark | null;
}

/** Gathers the format of the columns of a table. */
export class FormatEvidence {
  private readonly dates: DateOrderEvidence[] = [];
  private readonly decimals: DecimalEvidence[] = [];
  private readonly thisYear: number;

  constructor(thisYear: number) {
    this.thisYear = thisYear;
  }

  /** Takes a row into account. */
  add(cells: readonly string[]): void {
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? '';
      const first = cell.charCodeAt(0);
      // Only cells that begin with a figure, a sign or a currency can say anything: most words are passed by.
      if (cell === '' || (first >= 65 && first <= 90) || (first >= 97 && first <= 122)) continue;
      let dates = this.dates[column];
      if (dates === undefined) {
        dates = new DateOrderEvidence(this.thisYear);
        this.dates[column] = dates;
      }
      dates.add(cell);
      let decimals = this.decimals[column];
      if (decimals === undefined) {
        decimals = new DecimalEvidence();
        this.decimals[column] = decimals;
      }
      decimals.add(cell);
    }
  }

  /** The format of a column (from 0). */
  of(column: number): ColumnFormat {
    return {
      dates: this.dates[column]?.verdict() ?? { is: 'decided', order: null },
      decimal: this.decimals[column]?.mark() ?? null,
    };
  }
}

/** How the cells of each mapped column are read. */
export interface CellFormats {
  readonly thisYear: number;
  readonly orders: Readonly<Record<DateTarget, DateOrder | null>>;
  readonly decimals: Readonly<Record<NumberTarget, DecimalMark | null>>;
}

/** Date columns whose order of day and month the cells leave open and the user has not said yet. */
export const openDateTargets = (
  options: ImportOptions,
  formatOf: (column: number) => ColumnFormat,
): readonly DateTarget[] =>
  dateTargets.filter((target) => {
    const column = options.columns[target];
    return column !== undefined && options.dateOrders[target] === undefined && formatOf(column).dates.is === 'open';
  });

/** Formats for reading: what the user said wins over what the column says. */
export const cellFormats = (
  options: ImportOptions,
  formatOf: (column: number) => ColumnFormat,
  thisYear: number,
): CellFormats => {
  const order = (target: DateTarget): DateOrder | null => {
    const column = options.columns[target];
    const dates = column === undefined ? null : formatOf(column).dates;
    return options.dateOrders[target] ?? (dates?.is === 'decided' ? dates.order : null);
  };
  const decimal = (target: NumberTarget): DecimalMark | null => {
    const column = options.columns[target];
    return column === undefined ? null : formatOf(column).decimal;
  };
  const decimals = Object.fromEntries(numberTargets.map((target) => [target, decimal(target)]));
  return {
    thisYear,
    orders: { inServiceOn: order('inServiceOn'), takenOn: order('takenOn') },
    decimals: decimals as CellFormats['decimals'],
  };
};
