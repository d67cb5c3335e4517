/** A sum over rows in their order: what was written is compared with what is read back. No proof against malice. */
import type { StoredRow } from '#archive/migrations/migration.ts';

/** Two lanes of 32 bits, each stirred with every character. */
export class RowsSum {
  private a = 0x9e3779b9;
  private b = 0x85ebca6b;
  /** Rows added. */
  count = 0;

  add(rows: readonly StoredRow[]): void {
    let { a, b } = this;
    for (const row of rows) {
      const text = JSON.stringify(row);
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        a = Math.imul(a ^ code, 2_654_435_761);
        b = Math.imul(b ^ code, 1_597_334_677);
      }
      // Where a row ends counts, too.
      a = Math.imul(a ^ (b >>> 13), 2_246_822_507);
    }
    this.a = a;
    this.b = b;
    this.count += rows.length;
  }

  /** `rows:sum`. */
  text(): string {
    return `${this.count}:${(this.a >>> 0).toString(16)}${(this.b >>> 0).toString(16)}`;
  }
}
