/** What narrows the register, as it stands in the address: `?q=tr&kind=truck&programme=none&sort=-next`. */
import { type EquipmentKind, equipmentKinds } from '#domain/equipment.ts';
import { type DueStatus, dueStatuses } from '#domain/triggerDue.ts';
import type { Sorting } from '#ui/VirtualTable.tsx';

/** Columns the register sorts by. */
export const registerColumns = ['code', 'name', 'kind', 'year', 'depot', 'meter', 'next', 'programme'] as const;

/** A column the register sorts by. */
export type RegisterColumn = (typeof registerColumns)[number];

/** Stands for "no programme at all" where a programme's id would. */
export const noProgramme = 'none';

/** What narrows the register; null: not narrowed by it. */
export interface RegisterFilter {
  readonly query: string;
  readonly kind: EquipmentKind | null;
  readonly depot: string | null;
  readonly status: DueStatus | null;
  /** Id of a programme, or `noProgramme`. */
  readonly programme: string | null;
  /** Archived machines instead of those in service. */
  readonly isArchived: boolean;
}

const chosen = <T extends string>(choices: readonly T[], text: string | null): T | null =>
  choices.find((choice) => choice === text) ?? null;

const words = (text: string | null): string | null => (text === null || text === '' ? null : text);

/** The filter an address asks for; what it does not know it leaves out. */
export const filterFrom = (search: URLSearchParams): RegisterFilter => ({
  query: search.get('q') ?? '',
  kind: chosen(equipmentKinds, search.get('kind')),
  depot: words(search.get('depot')),
  status: chosen(dueStatuses, search.get('status')),
  programme: words(search.get('programme')),
  isArchived: search.get('archived') === 'yes',
});

/** By code, ascending, unless the address says otherwise. */
export const sortingFrom = (search: URLSearchParams): Sorting & { readonly column: RegisterColumn } => {
  const text = search.get('sort') ?? '';
  const column = chosen(registerColumns, text.replace(/^-/, '')) ?? 'code';
  return { column, direction: text.startsWith('-') ? 'descending' : 'ascending' };
};

/** The sorting as the address spells it. */
export const sortText = ({ column, direction }: Sorting): string =>
  direction === 'descending' ? `-${column}` : column;

/** The address with one thing changed; an empty value takes it out. */
export const withParameter = (search: URLSearchParams, name: string, value: string | null): URLSearchParams => {
  const changed = new URLSearchParams(search);
  if (value === null || value === '') changed.delete(name);
  else changed.set(name, value);
  return changed;
};

/** The address without what narrows the register; archived ones are another list, and stay. */
export const withoutFilter = (search: URLSearchParams): URLSearchParams => {
  const kept = new URLSearchParams(search);
  for (const name of ['q', 'kind', 'depot', 'status', 'programme']) kept.delete(name);
  return kept;
};

/** Whether anything narrows the register; archived ones are another list, not a narrower one. */
export const isNarrowed = ({ query, kind, depot, status, programme }: RegisterFilter): boolean =>
  query.trim() !== '' || kind !== null || depot !== null || status !== null || programme !== null;
