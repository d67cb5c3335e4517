/** How much is stored, for the settings. */
import { useStored } from './useStored.ts';

/** Rows of the tables a user thinks of. */
export interface RowCounts {
  readonly equipment: number;
  readonly readings: number;
  readonly orders: number;
  readonly certificates: number;
}

/** The counts now; undefined while they are read. */
export const useRowCounts = (): RowCounts | undefined =>
  useStored(async (db) => {
    const [equipment, readings, orders, certificates] = await Promise.all([
      db.equipment.count(),
      db.readings.count(),
      db.orders.count(),
      db.certificates.count(),
    ]);
    return { equipment, readings, orders, certificates };
  }, []);
