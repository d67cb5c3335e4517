/** What runs out: certificates of machines and instruments, and operating certificates of people, in one list. */
import type { Fleet } from '#data/fleetState.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import { heldState } from '#domain/heldCertificateState.ts';
import type { Instrument } from '#domain/instrument.ts';
import type { Person } from '#domain/person.ts';
import { isPressing, personStanding } from '#domain/qualificationState.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** How much it presses: over, its end near, its review near. */
export const urgencies = ['expired', 'near', 'review'] as const;

/** How much it presses. */
export type Urgency = (typeof urgencies)[number];

const urgencyOf = {
  expired: 'expired',
  reviewOverdue: 'expired',
  applyNow: 'near',
  reviewDue: 'review',
} as const;

/** A state in which something is to be done. */
export type PressingState = keyof typeof urgencyOf;

const isToDo = (state: string): state is PressingState => state in urgencyOf;

/** One thing to renew or review. */
export type Renewal = {
  readonly key: string;
  readonly state: PressingState;
  readonly urgency: Urgency;
  /** The day that decides. */
  readonly on: CalendarDate | null;
} & (
  | { readonly of: 'equipment'; readonly holder: Equipment; readonly held: HeldCertificate }
  | { readonly of: 'instrument'; readonly holder: Instrument; readonly held: HeldCertificate }
  | { readonly of: 'person'; readonly holder: Person; readonly held: null }
);

interface Pressing {
  readonly held: HeldCertificate;
  readonly state: PressingState;
  readonly on: CalendarDate | null;
}

/** By the list of a holder, which is the same object until one of its certificates changes. */
const kept = new WeakMap<
  readonly HeldCertificate[],
  { readonly today: CalendarDate; readonly found: readonly Pressing[] }
>();

const pressingOf = (held: readonly HeldCertificate[], today: CalendarDate): readonly Pressing[] => {
  if (held.length === 0) return [];
  const known = kept.get(held);
  if (known?.today === today) return known.found;
  const found = held.flatMap((each) => {
    const { state, on } = heldState(each, today);
    return isToDo(state) ? [{ held: each, state, on }] : [];
  });
  kept.set(held, { today, found });
  return found;
};

const ofPeople = (fleet: Fleet, today: CalendarDate): readonly Renewal[] =>
  [...fleet.people.values()].flatMap((holder) => {
    if (holder.archivedOn !== null) return [];
    const papers = fleet.qualificationsOf(holder.id);
    const { state, on } = personStanding(holder, papers, { settings: fleet.settings, today });
    if (!isPressing(state) || !isToDo(state)) return [];
    return [{ key: holder.id, of: 'person' as const, holder, held: null, state, urgency: urgencyOf[state], on }];
  });

const byDay = (a: Renewal, b: Renewal): number => {
  const [dayA, dayB] = [a.on ?? '', b.on ?? ''];
  return dayA === dayB ? 0 : dayA < dayB ? -1 : 1;
};

/**
 * Everything of machines, instruments and people in service that is to be renewed or reviewed, the earliest day first.
 * One pass that makes nothing for those of whom nothing is due: Today asks with every commit.
 */
export const renewals = (fleet: Fleet, today: CalendarDate): readonly Renewal[] => {
  const all: Renewal[] = [...ofPeople(fleet, today)];
  for (const holder of fleet.equipment.values()) {
    if (holder.archivedOn !== null) continue;
    for (const each of pressingOf(fleet.heldCertificatesOf(holder.id), today)) {
      all.push({ ...each, key: each.held.id, of: 'equipment', holder, urgency: urgencyOf[each.state] });
    }
  }
  for (const holder of fleet.instruments.values()) {
    if (holder.archivedOn !== null) continue;
    for (const each of pressingOf(fleet.calibrationsOf(holder.id), today)) {
      all.push({ ...each, key: each.held.id, of: 'instrument', holder, urgency: urgencyOf[each.state] });
    }
  }
  return all.sort(byDay);
};

/** How many there are of each urgency. */
export const urgencyCounts = (all: readonly Pick<Renewal, 'urgency'>[]): Readonly<Record<Urgency, number>> => {
  const counts = { expired: 0, near: 0, review: 0 };
  for (const { urgency } of all) counts[urgency] += 1;
  return counts;
};

/** What it is called: the code of a machine or an instrument, the name of a person. */
export const renewalName = (renewal: Renewal): string =>
  renewal.of === 'person' ? renewal.holder.name : renewal.holder.code;
