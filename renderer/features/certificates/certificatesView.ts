import type { RegisteredCertificate } from '#data/certificateRegister.ts';
import { type CertificateKind, certificateKinds } from '#domain/certificateContents.ts';

/** States the register can be narrowed to. */
export const stateFilters = ['all', 'valid', 'void', 'replaced'] as const;

/** A state the register can be narrowed to. */
export type StateFilter = (typeof stateFilters)[number];

/** What narrows the register; an empty text narrows nothing. */
export interface CertificateFilter {
  readonly query: string;
  readonly state: StateFilter;
  readonly kind: CertificateKind | '';
  readonly machine: string;
  readonly inspector: string;
  /** A year `2026` or a month `2026-03`. */
  readonly period: string;
}

/** The filter as it stands in the address; what the address does not know narrows nothing. */
export const filterIn = (params: URLSearchParams): Omit<CertificateFilter, 'query'> => ({
  state: stateFilters.find((state) => state === params.get('state')) ?? 'all',
  kind: certificateKinds.find((kind) => kind === params.get('kind')) ?? '',
  machine: params.get('machine') ?? '',
  inspector: params.get('inspector') ?? '',
  period: params.get('period') ?? '',
});

/** Those that match but for their state, in the order given. Every word of the query must occur. */
const matchingBefore = (
  rows: readonly RegisteredCertificate[],
  { query, kind, machine, inspector, period }: CertificateFilter,
): readonly RegisteredCertificate[] => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (kind === '' || row.kind === kind) &&
      (machine === '' || row.equipmentId === machine) &&
      (inspector === '' || row.inspectorId === inspector) &&
      row.issuedOn.startsWith(period) &&
      words.every((word) => row.words.includes(word)),
  );
};

/** What the register shows, and how much each state would. */
export interface MatchingCertificates {
  readonly shown: readonly RegisteredCertificate[];
  readonly counts: Readonly<Record<StateFilter, number>>;
}

/** The certificates that match, in the order given. */
export const matchingCertificates = (
  rows: readonly RegisteredCertificate[],
  filter: CertificateFilter,
): MatchingCertificates => {
  const matching = matchingBefore(rows, filter);
  const counts = { all: matching.length, valid: 0, void: 0, replaced: 0 };
  for (const { state } of matching) counts[state]++;
  return { shown: filter.state === 'all' ? matching : matching.filter(({ state }) => state === filter.state), counts };
};

/** Something to choose, by id and name. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the rows can be narrowed to. */
export interface CertificateChoices {
  readonly kinds: readonly CertificateKind[];
  readonly machines: readonly Choice[];
  readonly inspectors: readonly Choice[];
  /** Years and their months, the latest first: `2026`, `2026-11`, `2026-10`, `2025` … */
  readonly periods: readonly string[];
}

const byLabel = new Intl.Collator('zh-Hans', { numeric: true });

const choicesOf = (labels: ReadonlyMap<string, string>): readonly Choice[] =>
  [...labels].map(([value, label]) => ({ value, label })).sort((a, b) => byLabel.compare(a.label, b.label));

/** A year before its months, the later before the earlier. */
const laterFirst = (a: string, b: string): number => {
  const [yearA, yearB] = [a.slice(0, 4), b.slice(0, 4)];
  if (yearA !== yearB) return yearA < yearB ? 1 : -1;
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? 1 : -1;
};

/** What these rows can be narrowed to; a machine is called as on its latest certificate. */
export const choicesIn = (rows: readonly RegisteredCertificate[]): CertificateChoices => {
  const kinds = new Set<CertificateKind>();
  const machines = new Map<string, string>();
  const inspectors = new Map<string, string>();
  const periods = new Set<string>();
  for (const { kind, equipmentId, code, inspectorId, inspector, issuedOn } of rows) {
    kinds.add(kind);
    if (!machines.has(equipmentId)) machines.set(equipmentId, code);
    if (!inspectors.has(inspectorId)) inspectors.set(inspectorId, inspector);
    periods.add(issuedOn.slice(0, 4)).add(issuedOn.slice(0, 7));
  }
  return {
    kinds: certificateKinds.filter((kind) => kinds.has(kind)),
    machines: choicesOf(machines),
    inspectors: choicesOf(inspectors),
    periods: [...periods].sort(laterFirst),
  };
};

/** How a certificate's row ends: replaced ones lead to the one in their place. */
export const nextStepOf = ({ id, state, replacedById }: RegisteredCertificate): NextStep =>
  state === 'replaced' && replacedById !== null
    ? { step: 'toReplacement', id: replacedById }
    : { step: state === 'void' ? 'toReissue' : 'toPrint', id };

/** How a certificate's row ends, and which certificate it leads to. */
export interface NextStep {
  readonly step: 'toPrint' | 'toReissue' | 'toReplacement';
  readonly id: RegisteredCertificate['id'];
}

/** Most sheets printed in one go: beyond that a browser takes minutes. */
export const mostInPile = 200;
