import type { Certificate } from '#domain/certificate.ts';
import { type GuaranteeLeft, guaranteedBy, guaranteeLeft, odometerFor } from '#domain/guaranteeLeft.ts';
import { answeringCertificate, type GuaranteeRecords, guaranteesOn } from '#domain/guaranteeRunning.ts';
import { isAhead } from '#domain/orderState.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { type CalendarDate, earlierDate } from '#kernel/calendarDate.ts';

/** How an order stands to a guarantee. */
export interface GuaranteeOfOrder {
  /** The certificate that answers, or the one that is void. */
  readonly certificate: Certificate;
  /** How its guarantee stood when the machine came in; null: it is void, and none was issued in its place. */
  readonly left: GuaranteeLeft | null;
  /** The certificates of the machine a manager may name. */
  readonly candidates: readonly Certificate[];
}

/**
 * The guarantee an order falls under, by its word or because one runs while it is ahead; null where there is none. What
 * is left is said of the day the machine came in.
 */
export const guaranteeOfOrder = (
  order: WorkOrder,
  { certificates, meters }: GuaranteeRecords,
  today: CalendarDate,
): GuaranteeOfOrder | null => {
  const day = order.state === 'planned' ? today : earlierDate(order.openedOn, today);
  const others = certificates.filter(({ orderId }) => orderId !== order.id);
  const standings = guaranteesOn({ certificates: others, meters }, day);
  const candidates = standings.map(({ certificate }) => certificate);
  const { guarantee } = order;
  if (guarantee === null) {
    const running =
      order.kind !== 'service' && isAhead(order) ? standings.find(({ left }) => left.ended === null) : undefined;
    return running === undefined ? null : { certificate: running.certificate, left: running.left, candidates };
  }
  const answering = answeringCertificate(guarantee.certificateId, certificates);
  const certificate = answering ?? certificates.find(({ id }) => id === guarantee.certificateId);
  if (certificate === undefined) return null;
  const guaranteed = answering === null ? null : guaranteedBy(answering);
  const left = guaranteed === null ? null : guaranteeLeft(guaranteed, odometerFor(guaranteed, meters), day);
  return { certificate, left, candidates };
};
