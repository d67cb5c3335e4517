/** How many rows each table holds, for problem reports. */
import { database } from './database.ts';

/** Rows by table. Rejects when there is no database. */
export const tableCounts = async (): Promise<Readonly<Record<string, number>>> => {
  const db = database();
  const counts = await Promise.all(db.tables.map(async (table) => [table.name, await table.count()] as const));
  return Object.fromEntries(counts);
};
