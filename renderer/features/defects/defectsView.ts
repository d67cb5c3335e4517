import type { Fleet } from '#data/fleetState.ts';
import type { DefectBook } from '#data/queries/defects.ts';
import type { Defect } from '#domain/defect.ts';
import { isUnrepaired } from '#domain/defectState.ts';
import type { Equipment } from '#domain/equipment.ts';
import { equipmentMatches } from '#widgets/equipmentSearch.ts';

/** What the list can be narrowed to. */
export const defectFilters = ['open', 'unsafe', 'toConfirm', 'repeated', 'closed', 'all'] as const;

/** One of them. */
export type DefectFilter = (typeof defectFilters)[number];

/** What happens next to a defect. */
export type DefectStep = 'openOrder' | 'toOrder' | 'confirm' | 'close' | 'view';

/** A defect as the list shows it. */
export interface DefectRow {
  readonly defect: Defect;
  readonly machine: Equipment | null;
  /** How often the same was reported before it, within the days that count. */
  readonly times: number;
  readonly next: DefectStep;
}

const steps: Readonly<Record<Defect['state'], DefectStep>> = {
  reported: 'openOrder',
  triaged: 'openOrder',
  ordered: 'toOrder',
  repaired: 'confirm',
  confirmed: 'close',
  closed: 'view',
  rejected: 'view',
};

const rank = { unsafe: 0, major: 1, minor: 2 } as const;

/** What is worst and waits for its repair first; what is repaired after it, what is over last; of like ones the newest. */
const byUrgency = ({ defect: a }: DefectRow, { defect: b }: DefectRow): number =>
  stage(a) - stage(b) || rank[a.severity] - rank[b.severity] || (a.id < b.id ? 1 : -1);

const stage = (defect: Defect): number => (isUnrepaired(defect) ? 0 : isOver(defect) ? 2 : 1);

const isOver = ({ state }: Defect): boolean => state === 'closed' || state === 'rejected';

/** The rows of all defects, the most urgent first. */
export const defectRows = ({ defects, repeats }: DefectBook, { equipment }: Pick<Fleet, 'equipment'>) =>
  defects
    .map(
      (defect): DefectRow => ({
        defect,
        machine: equipment.get(defect.equipmentId) ?? null,
        times: repeats.get(defect.id)?.earlier.length ?? 0,
        next: steps[defect.state],
      }),
    )
    .toSorted(byUrgency);

const isIn = ({ defect, times }: DefectRow, filter: DefectFilter): boolean => {
  switch (filter) {
    case 'open':
      return !isOver(defect);
    case 'unsafe':
      return defect.severity === 'unsafe' && !isOver(defect);
    case 'toConfirm':
      return defect.state === 'repaired';
    case 'repeated':
      return times > 0;
    case 'closed':
      return isOver(defect);
    case 'all':
      return true;
  }
};

const answersTo = ({ defect, machine }: DefectRow, query: string): boolean => {
  const wanted = query.trim().toLowerCase();
  if (wanted === '' || defect.number.toLowerCase().includes(wanted)) return true;
  if (defect.text.toLowerCase().includes(wanted)) return true;
  return machine !== null && equipmentMatches(machine, wanted);
};

/** The rows that answer to filter and search, and how many there are by each filter. */
export const filteredDefects = (rows: readonly DefectRow[], filter: DefectFilter, query: string) => {
  const found = rows.filter((row) => answersTo(row, query));
  const counts = Object.fromEntries(
    defectFilters.map((each) => [each, found.filter((row) => isIn(row, each)).length]),
  ) as Readonly<Record<DefectFilter, number>>;
  return { rows: found.filter((row) => isIn(row, filter)), counts };
};

/** The filter an address asks for; what it does not know it takes as not given. */
export const filterIn = (params: URLSearchParams): DefectFilter =>
  defectFilters.find((filter) => filter === params.get('show')) ?? 'open';
