/**
 * The usual terms of held certificates, kind by kind, and the form a new one or a renewal begins with. They are what is
 * common in the trade, to be corrected by what the paper says: no authority's figure is taken for granted.
 */
import { addDays, addMonths, type CalendarDate } from '#kernel/calendarDate.ts';
import type { HeldCertificate, HeldCertificateInput, HeldKind } from './heldCertificate.ts';

/** The usual terms of a kind. */
export interface HeldTerms {
  /** Months it is valid, the usual first; empty: it has no end of its own. */
  readonly months: readonly number[];
  readonly applyBeforeDays: number;
  readonly reviewEveryMonths: number | null;
  readonly isRequired: boolean;
  /** Whether one renewed in time runs on from the end of the one before; else from its own issue. */
  readonly runsOn: boolean;
}

/**
 * Terms by kind. Thorough examination of lifting equipment: 12 months, 6 where people are lifted and for accessories
 * (standards of the trade); all others a year, which nearly all authorities and insurers share.
 */
export const heldTerms: Readonly<Record<HeldKind, HeldTerms>> = {
  statutory: { months: [12, 6, 24], applyBeforeDays: 30, reviewEveryMonths: null, isRequired: true, runsOn: true },
  insurance: { months: [12, 6], applyBeforeDays: 30, reviewEveryMonths: null, isRequired: true, runsOn: true },
  calibration: { months: [12, 6, 24], applyBeforeDays: 30, reviewEveryMonths: null, isRequired: true, runsOn: false },
  lifting: { months: [12, 6], applyBeforeDays: 30, reviewEveryMonths: null, isRequired: true, runsOn: false },
  emission: { months: [12, 6, 24], applyBeforeDays: 30, reviewEveryMonths: null, isRequired: true, runsOn: true },
  pressure: { months: [12, 36], applyBeforeDays: 60, reviewEveryMonths: 12, isRequired: true, runsOn: false },
  permit: { months: [12, 36, 60], applyBeforeDays: 60, reviewEveryMonths: null, isRequired: false, runsOn: true },
  other: { months: [], applyBeforeDays: 30, reviewEveryMonths: null, isRequired: false, runsOn: false },
};

/**
 * The last day of a paper that counts from a day: so many months less a day. Month ends are kept: six months from
 * 31 August end on 27 February, the day before the last of that month.
 */
export const lastDayOf = (from: CalendarDate, months: number): CalendarDate => addDays(addMonths(from, months), -1);

/** What the usual terms say of a paper of this kind issued on a day. */
export const usualTerms = (
  kind: HeldKind,
  issuedOn: CalendarDate,
): Pick<HeldCertificateInput, 'expiresOn' | 'reviewEveryMonths' | 'applyBeforeDays' | 'isRequired'> => {
  const { months, applyBeforeDays, reviewEveryMonths, isRequired } = heldTerms[kind];
  const [usual] = months;
  const expiresOn = usual === undefined ? null : lastDayOf(issuedOn, usual);
  return { expiresOn, reviewEveryMonths, applyBeforeDays, isRequired };
};

/** A blank form of a kind, issued on a day, with the usual terms. */
export const blankHeld = (kind: HeldKind, issuedOn: CalendarDate): HeldCertificateInput => ({
  kind,
  title: '',
  number: '',
  issuer: '',
  issuedOn,
  reviewedOn: null,
  notes: '',
  ...usualTerms(kind, issuedOn),
});

/** Longest term that is looked for, in months. */
const longestTerm = 120;

/** The months a paper was given for, when its days say so exactly; else the usual ones of its kind; null: no end. */
export const termOf = ({
  kind,
  issuedOn,
  expiresOn,
}: Pick<HeldCertificate, 'kind' | 'issuedOn' | 'expiresOn'>): number | null => {
  if (expiresOn === null) return null;
  for (let months = 1; months <= longestTerm; months++) {
    // Some papers end a day before, some on the day itself.
    if (expiresOn === lastDayOf(issuedOn, months) || expiresOn === addMonths(issuedOn, months)) return months;
  }
  return heldTerms[kind].months[0] ?? null;
};

/**
 * The last day of the next one, issued on a day: for the term of the one before, counted from the day after its end
 * where the kind runs on and it was renewed in time, else from issue. Null where the one before had no end.
 */
export const nextLastDay = (
  before: Pick<HeldCertificate, 'kind' | 'issuedOn' | 'expiresOn'>,
  issuedOn: CalendarDate,
): CalendarDate | null => {
  const months = termOf(before);
  const { expiresOn } = before;
  if (months === null || expiresOn === null) return null;
  const isInTime = issuedOn <= expiresOn;
  return lastDayOf(heldTerms[before.kind].runsOn && isInTime ? addDays(expiresOn, 1) : issuedOn, months);
};

/** The form of a renewal issued on a day: as the one before, with a new term and without its number. */
export const renewalOf = (before: HeldCertificate, issuedOn: CalendarDate): HeldCertificateInput => {
  const { kind, title, issuer, reviewEveryMonths, applyBeforeDays, isRequired } = before;
  const expiresOn = nextLastDay(before, issuedOn);
  return {
    ...{ kind, title, issuer, reviewEveryMonths, applyBeforeDays, isRequired },
    ...{ number: '', issuedOn, expiresOn, reviewedOn: null, notes: '' },
  };
};
