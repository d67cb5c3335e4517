/** Reads the small tables as of one moment. Used by every window, and by workers that reckon over the whole fleet. */
import type { FettleDatabase } from './db.ts';
import { type FleetRows, type FleetState, fleetState } from './fleetState.ts';

/** Tables read whole. */
const whole = [
  'equipment',
  'meters',
  'programmes',
  'revisions',
  'assignments',
  'completions',
  'people',
  'parts',
  'outsideWorkshops',
  'plannedVisits',
  'defects',
  'checkTemplates',
  'checkRevisions',
  'checkDuties',
  'qualifications',
  'standDowns',
] as const satisfies readonly (keyof FleetRows)[];

type WholeTables = Pick<FleetRows, (typeof whole)[number]>;

/** States in which an order is of the fleet. */
const openStates = ['planned', 'open', 'inWork', 'waiting', 'done'] as const;

/** The fleet as stored, read in one transaction. */
export const readFleet = (db: FettleDatabase): Promise<FleetState> =>
  db.transaction('r', [...whole, 'orders', 'settings'], async () => {
    const [orders, settings, ...rows] = await Promise.all([
      db.orders.where('state').anyOf(openStates).toArray(),
      db.settings.get('settings'),
      ...whole.map((table) => db.table(table).toArray()),
    ]);
    const tables = Object.fromEntries(whole.map((table, i) => [table, rows[i] ?? []])) as unknown as WholeTables;
    return fleetState({ ...tables, orders, settings: settings ?? null });
  });
