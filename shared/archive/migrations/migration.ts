/** One step of the schema: what becomes of the rows when the database or an archive is one version older. */

/** A row as some older version wrote it: nothing is known of it but that it has named columns. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** The step to `version` from the one before. Row functions are pure; a table without one keeps its rows. */
export interface Migration {
  readonly version: number;
  readonly rows: Readonly<Record<string, (row: StoredRow) => StoredRow>>;
}
