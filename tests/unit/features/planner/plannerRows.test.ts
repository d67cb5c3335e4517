import { expect, it } from 'vitest';
import { type ChartLine, chartLines } from '#features/planner/plannerRows.ts';
import { anEquipment } from '#tests/support/rows.ts';
import { aProgramme } from '#tests/support/serviceRows.ts';
import type { RegisterRow } from '#widgets/registerView.ts';

const row = (code: string, depot: string, programmes: RegisterRow['programmes'] = []): RegisterRow => ({
  machine: anEquipment({ code, depot }),
  hasMeter: false,
  reading: null,
  programmes,
  worst: null,
});

const words = {
  kind: () => 'Truck',
  programme: ({ programmes }: RegisterRow) => programmes.map(({ name }) => name.en).join(', '),
  compare: (a: string, b: string) => a.localeCompare(b),
};

const said = (lines: readonly ChartLine[]) =>
  lines.map((line) => (line.kind === 'group' ? `${line.name} (${line.count})` : line.row.machine.code));

const rows = [row('T-2', 'South'), row('T-1', ''), row('T-3', 'North', [aProgramme()]), row('T-4', 'South')];

it('keeps the order of the machines where they are not put together', () => {
  expect(said(chartLines(rows, 'none', words))).toEqual(['T-2', 'T-1', 'T-3', 'T-4']);
});

it('puts machines together in alphabetical order, those without a depot last', () => {
  expect(said(chartLines(rows, 'depot', words))).toEqual([
    'North (1)',
    'T-3',
    'South (2)',
    'T-2',
    'T-4',
    ' (1)',
    'T-1',
  ]);
});

it('puts a machine once under its programmes', () => {
  expect(said(chartLines(rows, 'programme', words))).toEqual(['Truck service (1)', 'T-3', ' (3)', 'T-2', 'T-1', 'T-4']);
});

it('names every line once', () => {
  const keys = chartLines(rows, 'kind', words).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
