/** Under which guarantee a machine is, and whether a repair falls under it. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Certificate } from './certificate.ts';
import { type Guaranteed, type GuaranteeLeft, guaranteedBy, guaranteeLeft, odometerFor } from './guaranteeLeft.ts';
import type { Meter } from './meterRecord.ts';
import type { LoggedMeter } from './orderReadings.ts';
import type { OrderGuarantee, WorkOrder } from './workOrder.ts';

/** What is known of one machine. */
export interface GuaranteeRecords {
  /** Its certificates, void ones too. */
  readonly certificates: readonly Certificate[];
  /** Its meters with their logs. */
  readonly meters: readonly LoggedMeter[];
}

/** A guarantee and what is left of it. */
export interface GuaranteeStanding extends Guaranteed {
  readonly left: GuaranteeLeft;
}

/** Meters of which only the latest reading is known. */
export const withoutLogs = (meters: readonly Meter[]): readonly LoggedMeter[] =>
  meters.map((meter) => ({ meter, log: [] }));

const lastsLonger = (a: Guaranteed, b: Guaranteed): number =>
  a.guarantee.until === b.guarantee.until
    ? b.certificate.number.localeCompare(a.certificate.number)
    : a.guarantee.until < b.guarantee.until
      ? 1
      : -1;

/** The guarantees of a machine whose work was done by the day, running or ended, the one that lasts longest first. */
export const guaranteesOn = (
  { certificates, meters }: GuaranteeRecords,
  day: CalendarDate,
): readonly GuaranteeStanding[] =>
  certificates
    .flatMap((certificate) => guaranteedBy(certificate) ?? [])
    .filter(({ content }) => content.dateOut <= day)
    .toSorted(lastsLonger)
    .map((guaranteed) => ({ ...guaranteed, left: guaranteeLeft(guaranteed, odometerFor(guaranteed, meters), day) }));

/** The guarantees of a machine that run on a day, the one that lasts longest first. */
export const runningGuarantees = (records: GuaranteeRecords, day: CalendarDate): readonly GuaranteeStanding[] =>
  guaranteesOn(records, day).filter(({ left }) => left.ended === null);

/** Why a machine comes in for repair: on which day it was said, and on which order it was found; null: on none. */
export interface RepairCause {
  readonly on: CalendarDate;
  readonly foundOrderId: WorkOrder['id'] | null;
}

/**
 * The guarantee a repair falls under: the longest that ran when the earliest of its causes under a guarantee was said.
 * What was said before the work was done, or found while it was done, is no failure of it. Null: none ran.
 */
export const recognisedGuarantee = (
  records: GuaranteeRecords,
  causes: readonly RepairCause[],
): OrderGuarantee | null => {
  const [first] = causes
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .flatMap(({ on, foundOrderId }) =>
      runningGuarantees(records, on).filter(
        ({ certificate }) => certificate.orderId !== foundOrderId || foundOrderId === null,
      ),
    );
  return first === undefined ? null : { certificateId: first.certificate.id, isCovered: true, by: '', reason: '' };
};

/**
 * The certificate that answers now for a guarantee: itself, or the one that was issued in its place; null where it is
 * void and none was. `certificates` are those of its machine.
 */
export const answeringCertificate = (
  id: Certificate['id'],
  certificates: readonly Certificate[],
): Certificate | null => {
  const seen = new Set<Certificate['id']>();
  let found = certificates.find((each) => each.id === id);
  while (found !== undefined && found.replacedById !== null && !seen.has(found.id)) {
    seen.add(found.id);
    const next: Certificate['id'] = found.replacedById;
    found = certificates.find((each) => each.id === next);
  }
  return found === undefined || found.voided !== null ? null : found;
};
