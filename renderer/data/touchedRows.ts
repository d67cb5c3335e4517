/** The ids of the rows a bulk command touched, kept beside its audit entry: the change log can then name every row. */
import type { TableName } from '#domain/change.ts';
import type { FettleDatabase } from './db.ts';

/** Ids in one part: few enough to be read one part after the other. */
const mostInPart = 5_000;

/** Gathers what is touched, and writes it once the entry has its number. */
export class TouchedRows {
  private readonly ids = new Map<TableName, string[]>();

  /** Notes rows; noting one twice does no harm. */
  add(table: TableName, ids: Iterable<string>): void {
    const known = this.ids.get(table) ?? [];
    this.ids.set(table, known);
    for (const id of ids) known.push(id);
  }

  /** How many rows of each table. */
  counts(): Record<string, number> {
    return Object.fromEntries(
      [...this.ids].flatMap(([table, ids]) => (ids.length === 0 ? [] : [[table, new Set(ids).size]])),
    );
  }

  /** Only for use inside the transaction that writes the entry. */
  async write(db: FettleDatabase, seq: number): Promise<void> {
    let part = 0;
    for (const [table, all] of this.ids) {
      const ids = [...new Set(all)];
      for (let from = 0; from < ids.length; from += mostInPart) {
        await db.bulkRows.add({ seq, part, table, ids: ids.slice(from, from + mostInPart) });
        part += 1;
      }
    }
  }
}
