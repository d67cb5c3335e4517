/** The lines of the wall chart: the machines that pass the filter, put together under headings. Pure. */
import type { RegisterRow } from '#widgets/registerView.ts';
import type { Grouping } from './plannerAddress.ts';

/** A line of the chart: a machine, or the heading of those that follow. */
export type ChartLine =
  | { readonly kind: 'machine'; readonly key: string; readonly row: RegisterRow }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: Grouping;
      readonly name: string;
      readonly count: number;
    };

/** How the reader's language names and orders groups. */
export interface GroupWords {
  readonly kind: (row: RegisterRow) => string;
  readonly programme: (row: RegisterRow) => string;
  readonly compare: (a: string, b: string) => number;
}

const groupOf = (row: RegisterRow, group: Exclude<Grouping, 'none'>, words: GroupWords): string => {
  if (group === 'depot') return row.machine.depot;
  return group === 'kind' ? words.kind(row) : words.programme(row);
};

const machineLine = (row: RegisterRow): ChartLine => ({ kind: 'machine', key: row.machine.id, row });

/** The lines, groups in alphabetical order; machines without a depot or programme stand under an empty name, last. */
export const chartLines = (rows: readonly RegisterRow[], group: Grouping, words: GroupWords): readonly ChartLine[] => {
  if (group === 'none') return rows.map(machineLine);
  const groups = new Map<string, RegisterRow[]>();
  for (const row of rows) {
    const name = groupOf(row, group, words);
    const same = groups.get(name);
    if (same === undefined) groups.set(name, [row]);
    else same.push(row);
  }
  return [...groups]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : words.compare(a, b)))
    .flatMap(([name, own]): readonly ChartLine[] => [
      { kind: 'group', key: `group ${name}`, group, name, count: own.length },
      ...own.map(machineLine),
    ]);
};
