import { describe, expect, it } from 'vitest';
import type { CheckFigures } from '#domain/checkFigures.ts';
import { csvColumns, figuresCsv } from '#features/checks/figuresCsv.ts';
import { figureRows, keyIn, spanIn } from '#features/checks/figuresView.ts';
import { anEquipment, aPerson, on } from '#tests/support/rows.ts';

const today = on('2026-03-10');

/** `answered` of `due`; half of what was done had no defect. */
const figures = (answered: number, due: number): CheckFigures => ({
  discipline: {
    due,
    answered,
    notUsed: 0,
    late: 1,
    unfinished: 0,
    missing: due - answered,
    share: due === 0 ? null : answered / due,
  },
  done: answered,
  nilDefect: answered / 2,
  nilDefectShare: answered === 0 ? null : 0.5,
  defects: answered,
  defectsPer100: answered === 0 ? null : 100,
});

describe('the span of the figures', () => {
  // biome-ignore format: a table of cases
  it.each([
    ['', '2026-02-09', '2026-03-10'],
    ['from=2026-03-01', '2026-03-01', '2026-03-10'],
    ['from=2026-02-01&to=2026-02-28', '2026-02-01', '2026-02-28'],
    ['to=2026-02-28', '2026-01-30', '2026-02-28'],
    ['from=2026-03-05&to=2026-03-01', '2026-03-01', '2026-03-01'],
    ['from=2026-03-01&to=2026-04-01', '2026-03-01', '2026-03-10'],
    ['from=2020-01-01', '2025-03-10', '2026-03-10'],
    ['from=nonsense&to=2026-02-30', '2026-02-09', '2026-03-10'],
  ])('"%s": %s to %s', (search, from, to) => {
    expect(spanIn(new URLSearchParams(search), today)).toEqual({ from, to });
  });

  it('is told apart by machine unless the address says otherwise', () => {
    expect(['by=person', 'by=day', ''].map((search) => keyIn(new URLSearchParams(search)))).toEqual([
      'person',
      'machine',
      'machine',
    ]);
  });
});

describe('the rows of the figures', () => {
  const truck = anEquipment({ code: 'T-2', name: 'Tipper', depot: 'North' });
  const fork = anEquipment({ code: 'F-1', name: '', make: 'Hangcha', model: 'A30', depot: '' });
  const person = aPerson({ name: 'Ma Jun' });
  const names = {
    equipment: new Map<string, typeof truck>([truck, fork].map((one) => [one.id, one])),
    people: new Map<string, typeof person>([[person.id, person]]),
    shift: (id: string) => (id === '' ? 'at any time' : id),
    nobody: 'nobody',
  };

  it('begin with whoever leaves most undone, and end with those of whom nothing was due', () => {
    const groups = new Map([
      ['early', figures(4, 4)],
      ['', figures(0, 0)],
      ['late', figures(1, 4)],
    ]);
    expect(figureRows(groups, 'shift', names).map(({ name }) => name)).toEqual(['late', 'early', 'at any time']);
  });

  it('name machines and people, and lead to them', () => {
    const machines = new Map<string, CheckFigures>([
      [truck.id, figures(2, 2)],
      [fork.id, figures(2, 2)],
    ]);
    expect(figureRows(machines, 'machine', names).map(({ name, detail, href }) => [name, detail, href])).toEqual([
      ['F-1', 'Hangcha A30', `/equipment/${fork.id}`],
      ['T-2', 'Tipper · North', `/equipment/${truck.id}`],
    ]);
    const people = new Map([
      ['Ma Jun', figures(2, 2)],
      ['', figures(0, 2)],
    ]);
    expect(figureRows(people, 'person', names).map(({ name, href }) => [name, href])).toEqual([
      ['nobody', null],
      ['Ma Jun', `/people/${person.id}`],
    ]);
  });

  it('go into a file with points, and nothing where there is nothing to reckon from', () => {
    const groups = new Map<string, CheckFigures>([
      [truck.id, figures(2, 3)],
      [fork.id, figures(0, 0)],
    ]);
    const bytes = figuresCsv(figureRows(groups, 'machine', names), ['machine', ...csvColumns]);
    expect(new TextDecoder().decode(bytes).replace('\ufeff', '').trimEnd().split('\r\n')).toEqual([
      `machine,${csvColumns.join(',')}`,
      'T-2,Tipper · North,3,2,1,0,1,0,1,2,66.7,50,100',
      'F-1,Hangcha A30,0,0,0,0,1,0,0,0,,,',
    ]);
  });
});
