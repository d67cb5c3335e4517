/** The way of a row of an archive from its version to this program's. */
import type { StoredRow } from './migration.ts';
import { migrations } from './migrations.ts';

/** What makes a row of `table`, as version `from` wrote it, one of this program's version; the steps of the upgrade. */
export const migratedFrom = (table: string, from: number): ((row: StoredRow) => StoredRow) => {
  const steps = migrations.filter(({ version }) => version > from).flatMap(({ rows }) => rows[table] ?? []);
  return (row) => steps.reduce((migrated, step) => step(migrated), row);
};
