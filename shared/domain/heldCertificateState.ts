/** How held certificates stand on a day, and which of them stop the release of a machine. */
import { addDays, addMonths, type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import { error, type Problem } from '#kernel/result.ts';
import type { Equipment } from './equipment.ts';
import type { HeldCertificate } from './heldCertificate.ts';

/**
 * How a held certificate stands, the worst first. `applyNow`: its end is near, the next one is to be applied for;
 * `reviewDue`: a review comes before its end and is near. `replaced` and `withdrawn` count no more.
 */
export const heldStandings = [
  'expired',
  'reviewOverdue',
  'applyNow',
  'reviewDue',
  'valid',
  'replaced',
  'withdrawn',
] as const;

/** How a held certificate stands. */
export type HeldStandingState = (typeof heldStandings)[number];

/** How a held certificate stands, the day that decides, and the days to it: 0 on the day itself, below 0 after it. */
export interface HeldStanding {
  readonly state: HeldStandingState;
  readonly on: CalendarDate | null;
  readonly daysLeft: number | null;
}

type Terms = Pick<
  HeldCertificate,
  'issuedOn' | 'expiresOn' | 'reviewEveryMonths' | 'reviewedOn' | 'applyBeforeDays' | 'state'
>;

/**
 * The day by which it must be reviewed next, itself still in time: so many months after the last review, else after
 * issue. Month ends are kept: a month after 31 January is the last of February. Null without reviews.
 */
export const nextReviewOf = ({
  issuedOn,
  reviewedOn,
  reviewEveryMonths,
}: Pick<Terms, 'issuedOn' | 'reviewedOn' | 'reviewEveryMonths'>): CalendarDate | null =>
  reviewEveryMonths === null ? null : addMonths(reviewedOn ?? issuedOn, reviewEveryMonths);

const isPast = (day: CalendarDate | null, today: CalendarDate): day is CalendarDate => day !== null && day < today;

/** From so many days before it, that day included; with none, on the day itself. */
const isNear = (day: CalendarDate | null, daysBefore: number, today: CalendarDate): day is CalendarDate =>
  day !== null && today >= addDays(day, -daysBefore);

const standing = (state: HeldStandingState, on: CalendarDate | null, today: CalendarDate): HeldStanding => ({
  state,
  on,
  daysLeft: on === null ? null : daysBetween(today, on),
});

/**
 * How a held certificate stands today. Its last day, and the day of its review, are still good. The days of the
 * apply-before window count back from either, first and last included.
 */
export const heldState = (held: Terms, today: CalendarDate): HeldStanding => {
  const { expiresOn, applyBeforeDays } = held;
  if (held.state !== 'current') return standing(held.state, null, today);
  const reviewOn = nextReviewOf(held);
  if (isPast(expiresOn, today)) return standing('expired', expiresOn, today);
  if (isPast(reviewOn, today)) return standing('reviewOverdue', reviewOn, today);
  if (isNear(expiresOn, applyBeforeDays, today)) return standing('applyNow', expiresOn, today);
  if (isNear(reviewOn, applyBeforeDays, today)) return standing('reviewDue', reviewOn, today);
  const isReviewFirst = reviewOn !== null && (expiresOn === null || reviewOn < expiresOn);
  return standing('valid', isReviewFirst ? reviewOn : expiresOn, today);
};

/** What is asked of a machine's held certificates. */
export interface HeldQuestion {
  /** Those of the machine; one that was replaced or withdrawn is no hindrance. */
  readonly held: readonly HeldCertificate[];
  readonly equipment: Pick<Equipment, 'code'>;
  readonly today: CalendarDate;
}

/** Whether it is required and its last day is past: its holder may not be released, nor measure, with it. */
export const hasLapsed = (
  held: Pick<HeldCertificate, 'state' | 'isRequired' | 'expiresOn'>,
  today: CalendarDate,
): boolean => held.state === 'current' && held.isRequired && isPast(held.expiresOn, today);

/**
 * The held certificates that stop the release of a machine today: `heldExpired` for each one that is required and has
 * expired (params `equipment`, its code; `kind`; `number`, else its title, else a dash; `expiresOn`; `heldId`). The last day is
 * still good. An overdue review is a reminder, not a hindrance: the paper itself still holds.
 */
export const heldProblems = ({ held, equipment, today }: HeldQuestion): readonly Problem[] =>
  held.flatMap((each) => {
    if (!hasLapsed(each, today) || each.expiresOn === null) return [];
    const { id: heldId, kind, number, title, expiresOn } = each;
    return [
      error('heldExpired', undefined, {
        equipment: equipment.code,
        kind,
        number: number || title || '–',
        expiresOn,
        heldId,
      }),
    ];
  });
