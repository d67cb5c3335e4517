/** Reads the small tables as of one moment. Used by every window, and by workers that reckon over the whole fleet. */
import { defectStates } from '#domain/defect.ts';
import { orderStates } from '#domain/workOrder.ts';
import type { FettleDatabase } from './db.ts';
import { type FleetRows, type FleetState, fleetState, isOpenDefect, isOpenOrder } from './fleetState.ts';
import { rowsWithAny } from './rowsWithAny.ts';

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
  'checkTemplates',
  'checkRevisions',
  'checkDuties',
  'qualifications',
  'standDowns',
  'instruments',
] as const satisfies readonly (keyof FleetRows)[];

type WholeTables = Pick<FleetRows, (typeof whole)[number]>;

/** States in which orders and defects are of the fleet. */
const openOrders = orderStates.filter((state) => isOpenOrder({ state }));
const openDefects = defectStates.filter((state) => isOpenDefect({ state }));

/** The fleet as stored, read in one transaction. */
export const readFleet = (db: FettleDatabase): Promise<FleetState> =>
  db.transaction('r', [...whole, 'orders', 'plannedVisits', 'defects', 'heldCertificates', 'settings'], async () => {
    const [orders, plannedVisits, defects, heldCertificates, settings, ...rows] = await Promise.all([
      rowsWithAny(db.orders, 'state', openOrders),
      db.plannedVisits.where('state').equals('planned').toArray(),
      rowsWithAny(db.defects, 'state', openDefects),
      db.heldCertificates.where('state').equals('current').toArray(),
      db.settings.get('settings'),
      ...whole.map((table) => db.table(table).toArray()),
    ]);
    const tables = Object.fromEntries(whole.map((table, i) => [table, rows[i] ?? []])) as unknown as WholeTables;
    return fleetState({ ...tables, orders, plannedVisits, defects, heldCertificates, settings: settings ?? null });
  });
