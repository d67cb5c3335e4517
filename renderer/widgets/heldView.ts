import type { Fleet } from '#data/fleetState.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { HeldCertificate, HeldCertificateInput } from '#domain/heldCertificate.ts';
import type { HeldHolder } from '#domain/heldCertificateSaving.ts';
import { type HeldStanding, hasLapsed, heldState } from '#domain/heldCertificateState.ts';
import { lastDayOf, nextLastDay, termOf, usualTerms } from '#domain/heldCertificateTerms.ts';
import type { Instrument } from '#domain/instrument.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** Whom a stored certificate is for. */
export const holderOfHeld = ({ equipmentId, instrumentId }: HeldCertificate): HeldHolder | null => {
  if (equipmentId !== null) return { equipmentId, instrumentId: null };
  return instrumentId === null ? null : { equipmentId: null, instrumentId };
};

/** The machine or the instrument; undefined when it is not there. */
export const holderIn = (
  fleet: Pick<Fleet, 'equipment' | 'instruments'>,
  { equipmentId, instrumentId }: HeldHolder,
): Equipment | Instrument | undefined =>
  equipmentId === null ? fleet.instruments.get(instrumentId) : fleet.equipment.get(equipmentId);

/** What a stored certificate says, as the form has it. */
export const heldInputOf = ({
  kind,
  title,
  number,
  issuer,
  issuedOn,
  expiresOn,
  reviewEveryMonths,
  reviewedOn,
  applyBeforeDays,
  isRequired,
  notes,
}: HeldCertificateInput): HeldCertificateInput => ({
  ...{ kind, title, number, issuer, issuedOn, expiresOn },
  ...{ reviewEveryMonths, reviewedOn, applyBeforeDays, isRequired, notes },
});

/** The form with another kind: the usual terms of that kind come with it. */
export const withKind = (
  input: HeldCertificateInput,
  kind: HeldCertificateInput['kind'],
): Partial<HeldCertificateInput> => ({ kind, ...usualTerms(kind, input.issuedOn) });

/** The form with another day of issue: the last day goes with it, so that the term stays; `renewed`: the one before. */
export const withIssueDay = (
  input: Pick<HeldCertificateInput, 'kind' | 'issuedOn' | 'expiresOn'>,
  issuedOn: CalendarDate,
  renewed: HeldCertificate | null = null,
): Partial<HeldCertificateInput> => {
  if (renewed !== null) return { issuedOn, expiresOn: nextLastDay(renewed, issuedOn) ?? input.expiresOn };
  const months = termOf(input);
  return { issuedOn, expiresOn: months === null ? input.expiresOn : lastDayOf(issuedOn, months) };
};

/** The required certificates of a machine that have run out, the earliest first. */
export const lapsedOf = (held: readonly HeldCertificate[], today: CalendarDate): readonly HeldCertificate[] =>
  held
    .filter((each) => hasLapsed(each, today))
    .toSorted((a, b) => ((a.expiresOn ?? '') < (b.expiresOn ?? '') ? -1 : 1));

/** Text that sorts certificates by how much they press: by the day that decides, those without one last. */
export const pressKey = ({ on }: Pick<HeldStanding, 'on'>): string => on ?? '~';

/** A certificate with how it stands. */
export interface HeldWithStanding {
  readonly held: HeldCertificate;
  readonly standing: HeldStanding;
}

/** Certificates with how they stand, those that press most first. */
export const byPress = (held: readonly HeldCertificate[], today: CalendarDate): readonly HeldWithStanding[] =>
  held
    .map((each) => ({ held: each, standing: heldState(each, today) }))
    .toSorted((a, b) => (pressKey(a.standing) < pressKey(b.standing) ? -1 : 1));
