/** The re-repair table (返修记录) of a certificate: what was put right under its guarantee. Derived from the orders. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Certificate } from './certificate.ts';
import { type Language, textIn } from './language.ts';
import type { WorkOrder } from './workOrder.ts';

/** A line of the table. */
export interface ReRepair {
  readonly no: number;
  readonly orderId: WorkOrder['id'];
  readonly orderNo: string;
  readonly item: string;
  readonly dateIn: CalendarDate;
  /** Null: not done yet. */
  readonly dateDone: CalendarDate | null;
  /** Who released it; empty: not released yet, or nobody was named. */
  readonly inspector: string;
}

/** The certificate and those it was issued in place of. */
const succession = (certificate: Certificate, certificates: readonly Certificate[]): ReadonlySet<Certificate['id']> => {
  const ids = new Set<Certificate['id']>();
  let each: Certificate | undefined = certificate;
  while (each !== undefined && !ids.has(each.id)) {
    ids.add(each.id);
    const before: Certificate['id'] | null = each.replacesId;
    each = certificates.find(({ id }) => id === before);
  }
  return ids;
};

const itemOf = ({ title, levels, tasks }: WorkOrder, language: Language): string => {
  if (title !== '') return title;
  const performed = levels.filter(({ isAbsorbed }) => !isAbsorbed).map(({ name }) => textIn(name, language));
  const words = performed.length > 0 ? performed : tasks.map(({ text }) => textIn(text, language));
  return words.join(language === 'en' ? ', ' : '、');
};

const inspectorOf = (order: WorkOrder, certificates: readonly Certificate[]): string => {
  const own = certificates.find(({ orderId, voided }) => orderId === order.id && voided === null);
  if (own !== undefined) return own.content.inspector.name;
  return order.state === 'released' ? (order.history.findLast(({ state }) => state === 'released')?.by ?? '') : '';
};

/**
 * The lines of the table, in the order the machine came in, numbered from 1, in the language of the certificate.
 * `orders` and `certificates` are those of its machine. A repair that was entered under a certificate this one replaces
 * is handed over; one that is not covered, was cancelled or is still to come in is left out.
 */
export const reRepairsOf = (
  certificate: Certificate,
  orders: readonly WorkOrder[],
  certificates: readonly Certificate[],
): readonly ReRepair[] => {
  const ids = succession(certificate, certificates);
  return orders
    .filter(({ guarantee, state }) => {
      const isIn = state !== 'planned' && state !== 'cancelled';
      return isIn && guarantee?.isCovered === true && ids.has(guarantee.certificateId);
    })
    .toSorted((a, b) => (a.openedOn === b.openedOn ? (a.number < b.number ? -1 : 1) : a.openedOn < b.openedOn ? -1 : 1))
    .map((order, i) => ({
      no: i + 1,
      orderId: order.id,
      orderNo: order.number,
      item: itemOf(order, certificate.content.language),
      dateIn: order.openedOn,
      dateDone: order.completedOn,
      inspector: inspectorOf(order, certificates),
    }));
};
