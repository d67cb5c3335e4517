/** How operating certificates stand on a day: each paper, and each person by the papers held. */
import { addMonths, type CalendarDate, earlierDate } from '#kernel/calendarDate.ts';
import type { EquipmentKind } from './equipment.ts';
import { isValidOn } from './operating.ts';
import type { Person } from './person.ts';
import type { Qualification } from './qualification.ts';
import type { Settings } from './settings.ts';

/**
 * How a certificate stands, the worst first. `applyNow` and `reviewDue`: valid, and within the months before its last day,
 * or before the day of its review, in which the next one is applied for.
 */
export const qualificationStates = [
  'expired',
  'reviewOverdue',
  'applyNow',
  'reviewDue',
  'notYetValid',
  'valid',
  'withdrawn',
] as const;

/** How a certificate stands. */
export type QualificationState = (typeof qualificationStates)[number];

/** How a certificate stands, and the day that decides; null where none does. */
export interface QualificationStanding {
  readonly state: QualificationState;
  readonly on: CalendarDate | null;
}

const isPast = (day: CalendarDate | null, today: CalendarDate): day is CalendarDate => day !== null && day < today;

/** Whether today lies in the `months` before a day. Month ends are kept: three months before 31 May is 28 February. */
const isNear = (day: CalendarDate | null, months: number, today: CalendarDate): day is CalendarDate =>
  day !== null && months > 0 && today >= addMonths(day, -months);

/** How a certificate stands today. Its last day and the day of its review are still good. */
export const qualificationStanding = (
  { archivedOn, issuedOn, expiresOn, reviewOn, applyBeforeMonths }: Qualification,
  today: CalendarDate,
): QualificationStanding => {
  if (archivedOn !== null) return { state: 'withdrawn', on: archivedOn };
  if (isPast(expiresOn, today)) return { state: 'expired', on: expiresOn };
  if (issuedOn > today) return { state: 'notYetValid', on: issuedOn };
  if (isPast(reviewOn, today)) return { state: 'reviewOverdue', on: reviewOn };
  const isReviewFirst = reviewOn !== null && (expiresOn === null || reviewOn < expiresOn);
  if (isReviewFirst && isNear(reviewOn, applyBeforeMonths, today)) return { state: 'reviewDue', on: reviewOn };
  if (isNear(expiresOn, applyBeforeMonths, today)) return { state: 'applyNow', on: expiresOn };
  return { state: 'valid', on: expiresOn };
};

/** The day up to which it holds if nothing is done; null: for good. */
const deadlineOf = ({ expiresOn, reviewOn }: Qualification): CalendarDate | null =>
  expiresOn !== null && reviewOn !== null ? earlierDate(expiresOn, reviewOn) : (expiresOn ?? reviewOn);

/** Text that sorts as deadlines do, "for good" last. */
const deadlineKey = (qualification: Qualification): string => deadlineOf(qualification) ?? '~';

const latestFirst = (held: readonly Qualification[]): readonly Qualification[] =>
  held.toSorted((a, b) => (deadlineKey(a) < deadlineKey(b) ? 1 : -1));

/** A certificate with how it stands for its holder. */
export interface HeldQualification extends QualificationStanding {
  readonly qualification: Qualification;
}

/**
 * The certificate that counts for a kind today: of those valid the one that holds longest, else the one that comes, else
 * the one that held longest. One about to run out counts as valid once the next is there. Null when none is held.
 */
export const qualificationFor = (
  kind: EquipmentKind,
  qualifications: readonly Qualification[],
  today: CalendarDate,
): HeldQualification | null => {
  const held = latestFirst(
    qualifications.filter(({ kinds, archivedOn }) => archivedOn === null && kinds.includes(kind)),
  );
  const coming = held.find(({ issuedOn }) => issuedOn > today);
  const qualification = held.find((each) => isValidOn(each, today)) ?? coming ?? held[0];
  if (qualification === undefined) return null;
  const standing = qualificationStanding(qualification, today);
  const isRunningOut = standing.state === 'applyNow' || standing.state === 'reviewDue';
  const isRenewed = isRunningOut && coming !== undefined && deadlineKey(coming) > deadlineKey(qualification);
  return { qualification, ...standing, ...(isRenewed ? { state: 'valid' } : {}) };
};

/** How a person stands by their certificates. `none`: an operator without any; `noneNeeded`: not an operator, none held. */
export type PersonStanding =
  | HeldQualification
  | { readonly state: 'none' | 'noneNeeded'; readonly on: null; readonly qualification: null };

const byUrgency = (a: HeldQualification, b: HeldQualification): number =>
  qualificationStates.indexOf(a.state) - qualificationStates.indexOf(b.state) ||
  ((a.on ?? '~') < (b.on ?? '~') ? -1 : 1);

/** The certificates that count, of each kind held; the most pressing first, each once. */
export const heldQualifications = (
  qualifications: readonly Qualification[],
  today: CalendarDate,
): readonly HeldQualification[] => {
  const kinds = new Set(qualifications.flatMap((qualification) => qualification.kinds));
  const counted = [...kinds].flatMap((kind) => qualificationFor(kind, qualifications, today) ?? []);
  return [...new Map(counted.map((each) => [each.qualification.id, each])).values()].sort(byUrgency);
};

/** How a person stands: by the most pressing of the certificates that count. */
export const personStanding = (
  { roles }: Pick<Person, 'roles'>,
  qualifications: readonly Qualification[],
  { settings, today }: { readonly settings: Pick<Settings, 'checks'>; readonly today: CalendarDate },
): PersonStanding => {
  const worst = heldQualifications(qualifications, today)[0];
  if (worst !== undefined) return worst;
  const isExpected = roles.includes('operator') && settings.checks.certificateKinds.length > 0;
  return { state: isExpected ? 'none' : 'noneNeeded', on: null, qualification: null };
};

/** Whether something is to be done about a certificate that stands so. */
export const isPressing = (state: PersonStanding['state']): boolean =>
  state === 'expired' || state === 'reviewOverdue' || state === 'applyNow' || state === 'reviewDue';
