import { describe, expect, it } from 'vitest';
import { type FleetRows, fleetOf, fleetState } from '#data/fleetState.ts';
import { type DueLine, dueLinesOf } from '#domain/dueLine.ts';
import type { Equipment } from '#domain/equipment.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { aMeter, anEquipment, on } from '#tests/support/rows.ts';
import { aCompletion, anAssignment, aProgramme, aRevision } from '#tests/support/serviceRows.ts';
import { filterFrom } from '#widgets/registerFilter.ts';
import {
  depotsOf,
  filteredRows,
  machineName,
  type RegisterRow,
  registerRows,
  type SortWords,
  sortedRows,
  worstOf,
} from '#widgets/registerView.ts';

const today = on('2026-03-10');
const nothing: FleetRows = {
  ...noRows,
  equipment: [],
};

/** Three trucks: one overdue by date, one just serviced, one without a programme; and an archived one. */
const aFleet = () => {
  const programme = aProgramme();
  const overdue = anEquipment({ code: 'TR-9', name: '', make: 'FAW', model: 'J6P', depot: 'North', year: 2019 });
  const fresh = anEquipment({ code: 'TR-118', name: 'Night truck', depot: 'South', year: 2022 });
  const bare = anEquipment({ code: 'TR-20', name: 'Spare', kind: 'trailer' });
  const archived = anEquipment({ code: 'TR-1', archivedOn: on('2025-01-01') });
  const meter = aMeter({
    equipmentId: fresh.id,
    summary: { current: { takenOn: on('2026-03-01'), value: 4_200 }, usePerDay: null, accepted: 1, suspect: 0 },
  });
  const late = anAssignment(overdue.id, programme, { baseline: { on: on('2025-10-01'), meters: {} } });
  const assigned = anAssignment(fresh.id, programme);
  const fleet = fleetOf(
    fleetState({
      ...nothing,
      equipment: [overdue, fresh, bare, archived],
      meters: [meter],
      programmes: [programme],
      revisions: [aRevision(programme)],
      assignments: [late, assigned],
      completions: [aCompletion(assigned, 'L1', { on: on('2026-03-05'), meters: { km: 4_250 } })],
    }),
  );
  const lines = [...fleet.equipment.values()].flatMap((equipment) => linesOf(fleet, equipment));
  return { fleet, lines, programme, overdue, fresh, bare, archived };
};

const linesOf = (fleet: ReturnType<typeof fleetOf>, equipment: Equipment): readonly DueLine[] =>
  dueLinesOf(
    {
      equipment,
      meters: fleet.metersOf(equipment.id),
      assignments: fleet.assignmentsOf(equipment.id),
      completions: fleet.completionsOf(equipment.id),
      orders: [],
    },
    fleet,
    { today, noticeDays: 14 },
  );

const collator = new Intl.Collator('en', { numeric: true });
const words: SortWords = {
  kind: ({ machine }) => machine.kind,
  programme: ({ programmes }) => programmes.map(({ name }) => name.en ?? '').join(),
  compare: (a, b) => collator.compare(a, b),
};
const codes = (rows: readonly RegisterRow[]): string => rows.map(({ machine }) => machine.code).join(' ');
const filter = (address: string) => filterFrom(new URLSearchParams(address));

describe('the rows of the register', () => {
  it('says of each machine its worst line, its reading with its age and its programmes', () => {
    const { fleet, lines, fresh, programme } = aFleet();
    const row = registerRows(fleet, lines, today).find(({ machine }) => machine.id === fresh.id);
    expect(row?.reading).toEqual({ unit: 'km', value: 4_200, takenOn: '2026-03-01', ageDays: 9 });
    expect(row?.programmes).toEqual([programme]);
    expect(row?.hasMeter).toBe(true);
    expect(row?.worst?.level.id).toBe('L1');
  });

  it('knows nothing worst of a machine without a programme', () => {
    const { fleet, lines, bare } = aFleet();
    const row = registerRows(fleet, lines, today).find(({ machine }) => machine.id === bare.id);
    expect(row).toMatchObject({ worst: null, programmes: [], reading: null, hasMeter: false });
  });

  it('takes the most severe line, and of equal ones the one that comes first', () => {
    const { lines, overdue } = aFleet();
    const [first, second] = lines.filter(({ equipment }) => equipment.id === overdue.id);
    if (first === undefined || second === undefined) throw new Error('The truck should have two levels.');
    const as = (line: DueLine, status: DueLine['due']['status'], day: string | null): DueLine => ({
      ...line,
      due: { ...line.due, status, on: day === null ? null : on(day) },
    });
    expect(worstOf([as(first, 'planned', '2026-05-01'), as(second, 'unknown', null)])?.due.status).toBe('unknown');
    expect(worstOf([as(first, 'unknown', null), as(second, 'soon', '2026-03-20')])?.due.status).toBe('soon');
    expect(worstOf([as(first, 'planned', '2027-05-01'), as(second, 'planned', '2026-05-01')])?.level.id).toBe('L2');
    expect(worstOf([])).toBeNull();
  });
});

describe('filtering the register', () => {
  const cases: readonly (readonly [why: string, address: string, shown: string])[] = [
    ['nothing but archived ones is left out at first', '', 'TR-9 TR-118 TR-20'],
    ['archived ones are a list of their own', 'archived=yes', 'TR-1'],
    ['a search finds by make', 'q=faw', 'TR-9'],
    ['every word must be found', 'q=night+tr-118', 'TR-118'],
    ['a search that finds nothing shows nothing', 'q=zebra', ''],
    ['by kind', 'kind=trailer', 'TR-20'],
    ['by depot', 'depot=South', 'TR-118'],
    ['by status of the worst line', 'status=overdue', 'TR-9'],
    ['those without a programme', 'programme=none', 'TR-20'],
    ['filters narrow together', 'status=overdue&depot=South', ''],
  ];
  it.each(cases)('%s', (_why, address, shown) => {
    const { fleet, lines } = aFleet();
    expect(codes(filteredRows(registerRows(fleet, lines, today), filter(address)))).toBe(shown);
  });

  it('finds those under one programme', () => {
    const { fleet, lines, programme } = aFleet();
    const rows = registerRows(fleet, lines, today);
    expect(codes(filteredRows(rows, filter(`programme=${programme.id}`)))).toBe('TR-9 TR-118');
  });
});

describe('sorting the register', () => {
  const cases: readonly (readonly [column: string, ascending: string, descending: string])[] = [
    ['code', 'TR-9 TR-20 TR-118', 'TR-118 TR-20 TR-9'],
    ['name', 'TR-9 TR-118 TR-20', 'TR-20 TR-118 TR-9'],
    ['year', 'TR-9 TR-118 TR-20', 'TR-118 TR-9 TR-20'],
    ['depot', 'TR-9 TR-118 TR-20', 'TR-118 TR-9 TR-20'],
    ['meter', 'TR-118 TR-9 TR-20', 'TR-118 TR-9 TR-20'],
    ['next', 'TR-9 TR-118 TR-20', 'TR-118 TR-9 TR-20'],
    ['kind', 'TR-20 TR-9 TR-118', 'TR-9 TR-118 TR-20'],
    ['programme', 'TR-9 TR-118 TR-20', 'TR-9 TR-118 TR-20'],
  ];
  it.each(cases)('by %s, those that have none of it last either way', (column, ascending, descending) => {
    const { fleet, lines } = aFleet();
    const rows = filteredRows(registerRows(fleet, lines, today), filter(''));
    expect(codes(sortedRows(rows, { column, direction: 'ascending' }, words))).toBe(ascending);
    expect(codes(sortedRows(rows, { column, direction: 'descending' }, words))).toBe(descending);
  });
});

it('a machine is called by its name, else by make and model', () => {
  expect(machineName({ name: 'Spare', make: 'FAW', model: 'J6P' })).toBe('Spare');
  expect(machineName({ name: '', make: 'FAW', model: 'J6P' })).toBe('FAW J6P');
  expect(machineName({ name: '', make: '', model: '' })).toBe('');
});

it('the depots in use are each named once, in order', () => {
  const { fleet } = aFleet();
  expect(depotsOf(fleet.equipment.values(), words.compare)).toEqual(['North', 'South']);
});
