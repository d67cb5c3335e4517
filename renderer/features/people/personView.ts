import type { Qualification } from '#domain/qualification.ts';
import { qualificationStanding, qualificationStates } from '#domain/qualificationState.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** Certificates in the order one asks about them: those that press first, of one state the one that ends first. */
export const qualificationsShown = (
  qualifications: readonly Qualification[],
  today: CalendarDate,
): { readonly inForce: readonly Qualification[]; readonly withdrawn: readonly Qualification[] } => {
  const rank = (each: Qualification): number => qualificationStates.indexOf(qualificationStanding(each, today).state);
  const sorted = qualifications.toSorted(
    (a, b) => rank(a) - rank(b) || ((a.expiresOn ?? '~') < (b.expiresOn ?? '~') ? -1 : 1),
  );
  return {
    inForce: sorted.filter(({ archivedOn }) => archivedOn === null),
    withdrawn: sorted.filter(({ archivedOn }) => archivedOn !== null),
  };
};
