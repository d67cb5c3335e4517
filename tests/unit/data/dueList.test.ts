import { describe, expect, it } from 'vitest';
import { type DueList, dueListOf } from '#data/dueList.ts';
import { type FleetState, fleetOf, fleetState, withChanges } from '#data/fleetState.ts';
import { type Change, changeOf, revised } from '#domain/change.ts';
import { compareDueLines } from '#domain/dueLine.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { aContext, aMeter, anEquipment, on } from '#tests/support/rows.ts';
import { aCompletion, anAssignment, anOrder, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

const context = aContext();
const setting = { today: on('2026-03-10'), noticeDays: 14 };
const programmes = [aProgramme(), aProgramme({ name: { en: 'Trailer service' } })];
const revisions = programmes.map((programme) => aRevision(programme));
const machines = Array.from({ length: 12 }, (_, i) => anEquipment({ code: `T-${String(i).padStart(2, '0')}` }));
const meters = machines.map(({ id }, i) =>
  aMeter({
    equipmentId: id,
    summary: {
      current: { takenOn: on('2026-03-01'), value: i * 1_000 },
      usePerDay: { p10: 40, p50: 50, p90: 60 },
      accepted: 9,
      suspect: 0,
    },
  }),
);
const assignments = machines.flatMap(({ id }, i) => {
  const programme = programmes[i % 2];
  return programme === undefined ? [] : [anAssignment(id, programme)];
});
const base = fleetState({
  ...noRows,
  equipment: machines,
  meters,
  programmes,
  revisions,
  assignments,
});

const listOf = (state: FleetState, before: DueList | null = null): DueList =>
  dueListOf(fleetOf(state), setting, before);

/** Ids of the machines whose lines are other objects than before. */
const renewed = (before: DueList, after: DueList): readonly string[] =>
  machines.filter(({ id }) => before.machines.get(id)?.lines !== after.machines.get(id)?.lines).map(({ code }) => code);

const first = <T>(rows: readonly T[], at = 0): T => {
  const row = rows[at];
  if (row === undefined) throw new Error(`There is no row ${at}.`);
  return row;
};

const changes: readonly { what: string; change: Change; codes: readonly string[] }[] = [
  {
    what: 'a renamed machine',
    change: changeOf('equipment', first(machines, 3), revised(first(machines, 3), { name: 'New' }, context)),
    codes: ['T-03'],
  },
  {
    what: 'an archived machine',
    change: changeOf(
      'equipment',
      first(machines, 3),
      revised(first(machines, 3), { archivedOn: on('2026-03-10') }, context),
    ),
    codes: ['T-03'],
  },
  {
    what: 'a new reading',
    change: changeOf('meters', first(meters, 5), revised(first(meters, 5), { handUsePerDay: 3 }, context)),
    codes: ['T-05'],
  },
  {
    what: 'a completion',
    change: changeOf('completions', null, aCompletion(first(assignments, 7), 'L1')),
    codes: ['T-07'],
  },
  {
    what: 'an opened order',
    change: changeOf(
      'orders',
      null,
      anOrder({ equipmentId: first(machines, 1).id, programmeId: first(programmes, 1).id }),
    ),
    codes: ['T-01'],
  },
  {
    what: 'an ended assignment',
    change: changeOf(
      'assignments',
      first(assignments),
      revised(first(assignments), { endedOn: on('2026-03-10') }, context),
    ),
    codes: ['T-00'],
  },
  {
    what: 'a revision of one programme',
    change: changeOf('revisions', null, aRevision(first(programmes), { number: 2, effectiveOn: on('2026-03-01') })),
    codes: ['T-00', 'T-02', 'T-04', 'T-06', 'T-08', 'T-10'],
  },
  { what: 'a programme nobody is under', change: changeOf('programmes', null, aProgramme()), codes: [] },
];

describe('the due list kept up', () => {
  it('begins with every line of every machine, most urgent first', () => {
    const { lines } = listOf(base);
    expect(lines).toHaveLength(24);
    expect(lines).toEqual([...lines].sort(compareDueLines));
    expect(new Set(lines.map(({ due }) => due.status)).size).toBeGreaterThan(2);
  });

  it.each(changes)('after $what reckons only $codes anew', ({ change, codes }) => {
    const before = listOf(base);
    expect(renewed(before, listOf(withChanges(base, [change]), before))).toEqual(codes);
  });

  it.each(changes)('after $what is the list that would be reckoned from nothing', ({ change }) => {
    const state = withChanges(base, [change]);
    expect(listOf(state, listOf(base)).lines).toEqual(listOf(state).lines);
  });

  it('is reckoned anew as a whole on another day or for another notice', () => {
    const before = listOf(base);
    const all = machines.map(({ code }) => code);
    const tomorrow = dueListOf(fleetOf(base), { ...setting, today: on('2026-03-11') }, before);
    const longer = dueListOf(fleetOf(base), { ...setting, noticeDays: 60 }, before);
    expect([renewed(before, tomorrow), renewed(before, longer)]).toEqual([all, all]);
    expect([tomorrow.lines.length, longer.lines.length]).toEqual([24, 24]);
  });
});
