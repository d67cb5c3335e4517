/** The rows of a linear programme, gathered one by one into compressed sparse rows. */

/** Row i holds the entries from `starts[i]` up to, not including, `starts[i + 1]`. */
export interface SparseMatrix {
  readonly format: 'csr';
  readonly numRows: number;
  readonly numCols: number;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** lower ≤ Σ values × columns ≤ upper; without `values` each column counts once, without a bound there is none. */
export interface ModelRow {
  readonly columns: readonly number[];
  readonly values?: readonly number[];
  readonly lower?: number;
  readonly upper?: number;
}

/** Takes rows; gives bounds and matrix. */
export class ModelRows {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  /** How many rows there are. */
  get count(): number {
    return this.lower.length;
  }

  /** Adds a row. */
  add(row: ModelRow): void {
    for (const [i, column] of row.columns.entries()) {
      this.indices.push(column);
      this.values.push(row.values?.[i] ?? 1);
    }
    this.starts.push(this.indices.length);
    this.lower.push(row.lower ?? Number.NEGATIVE_INFINITY);
    this.upper.push(row.upper ?? Number.POSITIVE_INFINITY);
  }

  /** The rows over `numCols` columns. */
  matrix(numCols: number): SparseMatrix {
    return {
      format: 'csr',
      numRows: this.count,
      numCols,
      starts: Int32Array.from(this.starts),
      indices: Int32Array.from(this.indices),
      values: Float64Array.from(this.values),
    };
  }
}
