import type { Fleet } from '#data/fleetState.ts';
import type { Equipment } from '#domain/equipment.ts';
import { type HeldCertificate, type HeldKind, heldKinds } from '#domain/heldCertificate.ts';
import { type HeldStanding, heldState } from '#domain/heldCertificateState.ts';
import type { Instrument } from '#domain/instrument.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { pressKey } from '#widgets/heldView.ts';

/** One line of the list: a current certificate of a machine or an instrument in service. */
export interface HeldRow {
  readonly held: HeldCertificate;
  readonly holder: Equipment | Instrument;
  readonly of: 'equipment' | 'instrument';
  readonly standing: HeldStanding;
}

/** What the list can be narrowed to by how its lines stand. */
export const heldFilters = ['all', 'expired', 'near', 'review', 'valid'] as const;

/** One of them. */
export type HeldFilter = (typeof heldFilters)[number];

/** What narrows the list. */
export interface HeldNarrowing {
  readonly show: HeldFilter;
  readonly kind: HeldKind | null;
  readonly of: HeldRow['of'] | null;
  readonly query: string;
}

/** What the address asks for; what it does not know it takes as not given. */
export const narrowingIn = (params: URLSearchParams): Omit<HeldNarrowing, 'query'> => ({
  show: heldFilters.find((filter) => filter === params.get('show')) ?? 'all',
  kind: heldKinds.find((kind) => kind === params.get('kind')) ?? null,
  of: (['equipment', 'instrument'] as const).find((of) => of === params.get('of')) ?? null,
});

const rowsOf = (
  holder: Equipment | Instrument,
  { held, of, today }: { held: readonly HeldCertificate[]; of: HeldRow['of']; today: CalendarDate },
): readonly HeldRow[] =>
  holder.archivedOn === null ? held.map((each) => ({ held: each, holder, of, standing: heldState(each, today) })) : [];

/** Every current certificate of machines and instruments in service, the day that presses first. */
export const heldRows = (fleet: Fleet, today: CalendarDate): readonly HeldRow[] =>
  [
    ...[...fleet.equipment.values()].flatMap((holder) =>
      rowsOf(holder, { held: fleet.heldCertificatesOf(holder.id), of: 'equipment', today }),
    ),
    ...[...fleet.instruments.values()].flatMap((holder) =>
      rowsOf(holder, { held: fleet.calibrationsOf(holder.id), of: 'instrument', today }),
    ),
  ].sort((a, b) => (pressKey(a.standing) < pressKey(b.standing) ? -1 : 1));

const filterOf = {
  expired: 'expired',
  reviewOverdue: 'expired',
  applyNow: 'near',
  reviewDue: 'review',
  valid: 'valid',
  replaced: null,
  withdrawn: null,
} as const;

const isIn = ({ standing }: HeldRow, show: HeldFilter): boolean => show === 'all' || filterOf[standing.state] === show;

const textOf = ({ held, holder }: HeldRow): string =>
  [holder.code, holder.name, 'plate' in holder ? holder.plate : '', held.title, held.number, held.issuer, held.notes]
    .join(' ')
    .toLowerCase();

/** The lines that answer to all that narrows, and how many of them there are under each filter. */
export const narrowedHeld = (all: readonly HeldRow[], { show, kind, of, query }: HeldNarrowing) => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter(
    (row) =>
      (kind === null || row.held.kind === kind) &&
      (of === null || row.of === of) &&
      words.every((word) => textOf(row).includes(word)),
  );
  const counts: Record<HeldFilter, number> = { all: found.length, expired: 0, near: 0, review: 0, valid: 0 };
  for (const { standing } of found) {
    const filter = filterOf[standing.state];
    if (filter !== null) counts[filter] += 1;
  }
  return { rows: found.filter((row) => isIn(row, show)), counts };
};

/** The certificates of the selected lines that are shown; null unless there is one at least and all are of one kind. */
export const renewable = (rows: readonly HeldRow[]): readonly [HeldCertificate, ...HeldCertificate[]] | null => {
  const [first, ...others] = rows.map(({ held }) => held);
  if (first === undefined || others.some(({ kind }) => kind !== first.kind)) return null;
  return [first, ...others];
};
