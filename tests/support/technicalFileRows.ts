/** What the technical file of a machine of the sample workshop is assembled from. */
import type { Equipment } from '#domain/equipment.ts';
import type { Settings } from '#domain/settings.ts';
import type { TechnicalFileRows } from '#domain/technicalFileRows.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { SampleRows } from '#templates/sampleRows.ts';
import { on } from './rows.ts';
import { theSettings } from './serviceRows.ts';

const byId = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<R['id'], R> =>
  new Map(rows.map((row) => [row.id, row]));

/** The rows of a machine out of all rows. */
export const fileRowsOf = (
  equipment: Equipment,
  all: SampleRows,
  { today, settings = theSettings() }: { readonly today: CalendarDate; readonly settings?: Settings },
): TechnicalFileRows => {
  const own = <R extends { readonly equipmentId: string | null }>(rows: readonly R[]): readonly R[] =>
    rows.filter(({ equipmentId }) => equipmentId === equipment.id);
  const orders = own(all.orders);
  const orderIds = new Set<string | null>(orders.map(({ id }) => id));
  return {
    equipment,
    settings,
    today,
    assignments: own(all.assignments),
    completions: own(all.completions),
    meters: own(all.meters),
    readings: own(all.readings),
    orders,
    partMoves: all.partMoves.filter(({ orderId }) => orderIds.has(orderId)),
    defects: own(all.defects),
    certificates: own(all.certificates),
    heldCertificates: [],
    standDowns: own(all.standDowns),
    checks: own(all.checks),
    audit: [],
    people: byId(all.people),
    programmes: byId(all.programmes),
    revisions: byId(all.revisions),
    parts: byId(all.parts),
    outsideWorkshops: byId(all.outsideWorkshops),
    instruments: new Map(),
    checkRevisions: byId(all.checkRevisions),
    dayOf: (moment) => on(moment.slice(0, 10)),
  };
};
