/**
 * Who may take a machine on: people with the role for it, and for the kinds of equipment the settings name, with an
 * operating certificate (操作证) that is valid that day. One certificate that holds is enough.
 */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Equipment, EquipmentKind } from './equipment.ts';
import type { Person } from './person.ts';
import type { Qualification } from './qualification.ts';
import type { Settings } from './settings.ts';

/** What is asked: this person, this machine, on this day. `qualifications`: those of the person, withdrawn ones too. */
export interface TakeOnQuestion {
  readonly person: Pick<Person, 'roles' | 'archivedOn'>;
  readonly machine: Pick<Equipment, 'kind' | 'archivedOn'>;
  readonly qualifications: readonly Qualification[];
  readonly settings: Pick<Settings, 'checks'>;
  readonly today: CalendarDate;
}

/** Why not, from the person to the paper. `reviewOverdue`: its review is past; `notYetValid`: issued on a later day. */
export const refusals = [
  'personArchived',
  'machineArchived',
  'noRole',
  'noCertificate',
  'notYetValid',
  'expired',
  'reviewOverdue',
] as const;

/** Why a person may not take a machine on. */
export type Refusal = (typeof refusals)[number];

/** Whether a person may take a machine on; if not, why, and the day that decides where there is one. */
export type MayTakeOn =
  | { readonly isAllowed: true }
  | { readonly isAllowed: false; readonly why: Refusal; readonly on: CalendarDate | null };

/** Roles that may take machines on. The others have the role of operator added to theirs when they are to. */
export const operatingRoles: readonly Person['roles'][number][] = ['operator', 'manager'];

/** Whether the person has a role that takes machines on. */
export const isOperator = ({ roles }: Pick<Person, 'roles'>): boolean =>
  roles.some((role) => operatingRoles.includes(role));

/** Whether only holders of an operating certificate may take this kind on. */
export const needsCertificate = (kind: EquipmentKind, { checks }: Pick<Settings, 'checks'>): boolean =>
  checks.certificateKinds.includes(kind);

/** Whether a certificate holds on a day: issued by then, its last day and the day of its review not past, not withdrawn. */
export const isValidOn = ({ issuedOn, expiresOn, reviewOn, archivedOn }: Qualification, day: CalendarDate): boolean =>
  archivedOn === null &&
  issuedOn <= day &&
  (expiresOn === null || day <= expiresOn) &&
  (reviewOn === null || day <= reviewOn);

const refused = (why: Refusal, on: CalendarDate | null = null): MayTakeOn => ({ isAllowed: false, why, on });

/** Why the certificates of the kind do not hold: of several, the one nearest to holding says it. */
const whyNone = (held: readonly Qualification[], today: CalendarDate): MayTakeOn => {
  const unexpired = held.filter(({ expiresOn }) => expiresOn === null || today <= expiresOn);
  const unreviewed = unexpired.find(({ issuedOn }) => issuedOn <= today);
  if (unreviewed !== undefined) return refused('reviewOverdue', unreviewed.reviewOn);
  const later = unexpired.map(({ issuedOn }) => issuedOn).sort()[0];
  if (later !== undefined) return refused('notYetValid', later);
  const last = held
    .map(({ expiresOn }) => expiresOn)
    .sort()
    .at(-1);
  return last === undefined ? refused('noCertificate') : refused('expired', last);
};

/**
 * Whether a person may take a machine on today. The role is asked first; then, for kinds of equipment that need one, an
 * operating certificate for the kind. `on` with `expired` is the last day it was valid, with `reviewOverdue` the day it
 * was to be reviewed by, with `notYetValid` the day from which it is valid.
 */
export const mayTakeOn = ({ person, machine, qualifications, settings, today }: TakeOnQuestion): MayTakeOn => {
  if (person.archivedOn !== null) return refused('personArchived', person.archivedOn);
  if (machine.archivedOn !== null) return refused('machineArchived', machine.archivedOn);
  if (!isOperator(person)) return refused('noRole');
  if (!needsCertificate(machine.kind, settings)) return { isAllowed: true };
  const held = qualifications.filter(({ kinds, archivedOn }) => archivedOn === null && kinds.includes(machine.kind));
  return held.some((qualification) => isValidOn(qualification, today)) ? { isAllowed: true } : whyNone(held, today);
};
