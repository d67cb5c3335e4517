import type { Qualification, QualificationInput } from '#domain/qualification.ts';
import { addDays, addMonths, type CalendarDate, daysBetween, monthOf, yearOf } from '#kernel/calendarDate.ts';

/** What a stored certificate says, as the form has it. */
export const qualificationInputOf = ({
  kinds,
  number,
  issuer,
  issuedOn,
  expiresOn,
  reviewOn,
  applyBeforeMonths,
  notes,
}: QualificationInput): QualificationInput => ({
  kinds,
  number,
  issuer,
  issuedOn,
  expiresOn,
  reviewOn,
  applyBeforeMonths,
  notes,
});

/** Whole months from the first day to the one after the last; null when the term is not of whole months. */
const monthsOf = (from: CalendarDate, to: CalendarDate): number | null => {
  const end = addDays(to, 1);
  const months = (yearOf(end) - yearOf(from)) * 12 + monthOf(end) - monthOf(from);
  return addMonths(from, months) === end ? months : null;
};

/** The form with another day of issue: the last day goes with it, so that the term stays as long. */
export const withIssueDay = (
  { issuedOn, expiresOn }: Pick<QualificationInput, 'issuedOn' | 'expiresOn'>,
  day: CalendarDate,
): Pick<QualificationInput, 'issuedOn' | 'expiresOn'> => {
  if (expiresOn === null) return { issuedOn: day, expiresOn };
  const months = monthsOf(issuedOn, expiresOn);
  const last = months === null ? addDays(day, daysBetween(issuedOn, expiresOn)) : addDays(addMonths(day, months), -1);
  return { issuedOn: day, expiresOn: last };
};

/** A new certificate that follows one: for the same kinds, by the same office, for as long a term, issued today. */
export const renewalOf = (
  followed: Pick<Qualification, keyof QualificationInput>,
  today: CalendarDate,
): QualificationInput => ({
  ...qualificationInputOf(followed),
  ...withIssueDay(followed, today),
  reviewOn: null,
  notes: '',
});
