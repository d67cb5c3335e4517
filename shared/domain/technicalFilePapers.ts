/** Defects with their three signatures, certificates issued and held, and stand-downs, as the technical file tells them. */
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Certificate } from './certificate.ts';
import type { Defect } from './defect.ts';
import type { HeldCertificate } from './heldCertificate.ts';
import { byDayThen, type FilePeriod, isWithin, type TechnicalFileRows } from './technicalFileRows.ts';

/** Who signed, when, with which words. */
interface FileSignature {
  readonly by: string;
  readonly on: CalendarDate;
  readonly note: string;
}

/** A defect. */
export interface FileDefect extends Pick<Defect, 'number' | 'severity' | 'text' | 'state' | 'rejectReason'> {
  readonly on: CalendarDate;
  /** First signature. */
  readonly reportedBy: string;
  /** Second signature; null: not signed off. */
  readonly repair: (FileSignature & { readonly outcome: NonNullable<Defect['repair']>['outcome'] }) | null;
  /** Third signature; null: the next operator has not answered. */
  readonly confirmation: (FileSignature & { readonly isGood: boolean }) | null;
  readonly review: FileSignature | null;
  readonly feedback: FileSignature | null;
  /** Number of the order that repairs it; empty: none. */
  readonly orderNo: string;
}

type Signed = { readonly by: string; readonly at: Instant; readonly note: string };

/** Defects reported in the period, oldest first. */
export const fileDefects = (rows: TechnicalFileRows, period: FilePeriod): readonly FileDefect[] => {
  const signature = ({ by, at, note }: Signed): FileSignature => ({ by, on: rows.dayOf(at), note });
  return rows.defects
    .filter(({ reportedOn }) => isWithin(reportedOn, period))
    .map((defect) => {
      const { number, severity, text, state, rejectReason, repair, confirmation, review, feedback } = defect;
      return {
        ...{ number, severity, text, state, rejectReason },
        on: defect.reportedOn,
        reportedBy: defect.reportedBy,
        repair: repair && { ...signature(repair), outcome: repair.outcome },
        confirmation: confirmation && { ...signature(confirmation), isGood: confirmation.isGood },
        review: review && signature(review),
        feedback: feedback && signature(feedback),
        orderNo: rows.orders.find(({ id }) => id === defect.orderId)?.number ?? '',
      };
    })
    .toSorted(
      byDayThen(
        ({ on }) => on,
        ({ number }) => number,
      ),
    );
};

/** A certificate the workshop issued. */
export interface FileCertificate {
  readonly on: CalendarDate;
  readonly number: string;
  readonly kind: Certificate['content']['kind'];
  readonly inspector: string;
  readonly meters: Certificate['content']['meters'];
  readonly state: 'valid' | 'void' | 'replaced';
  readonly voidReason: string;
  /** Number of the one issued in its place; empty: none. */
  readonly replacedBy: string;
  /** The hash it was sealed with; empty: it bears no seal. */
  readonly hash: string;
}

/** Certificates issued in the period, oldest first, voided ones too. */
export const fileCertificates = ({ certificates }: TechnicalFileRows, period: FilePeriod): readonly FileCertificate[] =>
  certificates
    .filter(({ issuedOn }) => isWithin(issuedOn, period))
    .map(({ issuedOn, number, content, voided, replacedById, seal }): FileCertificate => {
      const successor = certificates.find(({ id }) => id === replacedById);
      return {
        on: issuedOn,
        number,
        kind: content.kind,
        inspector: content.inspector.name,
        meters: content.meters,
        state: successor !== undefined ? 'replaced' : voided === null ? 'valid' : 'void',
        voidReason: voided?.reason ?? '',
        replacedBy: successor?.number ?? '',
        hash: seal?.hash ?? '',
      };
    })
    .toSorted(
      byDayThen(
        ({ on }) => on,
        ({ number }) => number,
      ),
    );

/** A certificate held for the machine. */
export interface FileHeld
  extends Pick<
    HeldCertificate,
    'kind' | 'title' | 'number' | 'issuer' | 'expiresOn' | 'reviewedOn' | 'state' | 'notes'
  > {
  readonly on: CalendarDate;
  /** Number of the one it renewed; null: the first of its chain. */
  readonly renews: string | null;
}

/** Certificates held for the machine that were issued in the period, by kind, each chain of renewals oldest first. */
export const fileHeld = ({ heldCertificates }: TechnicalFileRows, period: FilePeriod): readonly FileHeld[] =>
  heldCertificates
    .filter(({ issuedOn }) => isWithin(issuedOn, period))
    .map((held) => {
      const { kind, title, number, issuer, expiresOn, reviewedOn, state, notes } = held;
      const before = heldCertificates.find(({ id }) => id === held.renewsId);
      return {
        ...{ kind, title, number, issuer, expiresOn, reviewedOn, state, notes },
        on: held.issuedOn,
        renews: before?.number ?? null,
      };
    })
    .toSorted(
      byDayThen(
        ({ kind }) => kind,
        ({ on, number }) => `${on} ${number}`,
      ),
    );

/** A stand-down. */
export interface FileStandDown {
  readonly on: CalendarDate;
  readonly by: string;
  readonly reason: string;
  readonly defectNos: readonly string[];
  /** Null while the machine stands down. */
  readonly returned: FileSignature | null;
  /** Days it stood down, both ends counted, so far while it does. */
  readonly days: number;
}

/** Stand-downs that touch the period, oldest first. */
export const fileStandDowns = (rows: TechnicalFileRows, { from, to }: FilePeriod): readonly FileStandDown[] =>
  rows.standDowns
    .filter(
      ({ fromOn, returned }) => (to === null || fromOn <= to) && (from === null || (returned?.on ?? from) >= from),
    )
    .map(({ fromOn, by, reason, defectIds, returned }) => ({
      on: fromOn,
      by,
      reason,
      defectNos: rows.defects
        .filter(({ id }) => defectIds.includes(id))
        .map(({ number }) => number)
        .toSorted(),
      returned: returned && { by: returned.by, on: returned.on, note: returned.note },
      days: Math.max(0, daysBetween(fromOn, returned?.on ?? rows.today)) + 1,
    }))
    .toSorted(
      byDayThen(
        ({ on }) => on,
        ({ reason }) => reason,
      ),
    );
