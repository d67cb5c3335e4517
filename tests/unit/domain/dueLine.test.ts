import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDueLines, type DueLine, dueLinesOf, latestReadingsOf, type MachineFile } from '#domain/dueLine.ts';
import { nextServices } from '#domain/nextService.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { dueStatuses } from '#domain/triggerDue.ts';
import { aMeter, anEquipment, on } from '#tests/support/rows.ts';
import { aCompletion, aLevel, anAssignment, anOrder, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

const setting = { today: on('2026-03-10'), noticeDays: 14 };
const programme = aProgramme();

const shelfOf = (levels: readonly ProgrammeLevel[] | null) => {
  const revisions = [aRevision(programme, levels === null ? {} : { levels: [...levels] })];
  return { programmes: new Map([[programme.id, programme]]), revisionsOf: () => revisions };
};
const twoLevelShelf = shelfOf(null);

const machineWith = (columns: Partial<MachineFile> = {}, km: number | null = 4_000): MachineFile => {
  const equipment = anEquipment();
  const summary = {
    current: km === null ? null : { takenOn: on('2026-03-01'), value: km },
    usePerDay: km === null ? null : { p10: 40, p50: 50, p90: 60 },
    accepted: 0,
    suspect: 0,
  };
  return {
    equipment,
    meters: [aMeter({ equipmentId: equipment.id, summary })],
    assignments: [anAssignment(equipment.id, programme)],
    completions: [],
    orders: [],
    ...columns,
  };
};

describe('the due lines of a machine', () => {
  it('are one for each level, by rank, and say why and from which reading', () => {
    const lines = dueLinesOf(machineWith(), twoLevelShelf, setting);
    expect(lines.map(({ level, due }) => [level.id, due.status, due.on])).toEqual([
      // 5,000 km by 50 a day from 4,000 on 1 March; the calendar would say 1 April.
      ['L1', 'soon', '2026-03-21'],
      ['L2', 'planned', '2026-12-27'],
    ]);
    expect(lines[0]?.due.triggers.map(({ left }) => left)).toEqual([22, 1_000]);
    expect(lines[0]?.readings).toEqual([{ unit: 'km', takenOn: '2026-03-01', value: 4_000, ageDays: 9 }]);
  });

  it('are none for an archived machine, an ended assignment, or a programme that is not there', () => {
    const archived = machineWith({ equipment: anEquipment({ archivedOn: on('2026-02-01') }) });
    const machine = machineWith();
    const ended = { ...machine, assignments: machine.assignments.map((a) => ({ ...a, endedOn: on('2026-02-01') })) };
    const noShelf = { programmes: new Map(), revisionsOf: () => [] };
    expect(dueLinesOf(archived, twoLevelShelf, setting)).toEqual([]);
    expect(dueLinesOf(ended, twoLevelShelf, setting)).toEqual([]);
    expect(dueLinesOf(machine, noShelf, setting)).toEqual([]);
  });

  it('name the order planned or under way for the programme, not one that is done or of another programme', () => {
    const done = anOrder({ programmeId: programme.id, state: 'done' });
    const other = anOrder();
    const open = anOrder({ programmeId: programme.id, state: 'open' });
    const orderOf = (orders: MachineFile['orders']) =>
      dueLinesOf(machineWith({ orders }), twoLevelShelf, setting)[0]?.openOrder;
    expect(orderOf([done, other, open])).toBe(open);
    const planned = anOrder({ programmeId: programme.id, state: 'planned' });
    expect(orderOf([done, planned])).toBe(planned);
    expect(orderOf([done, other])).toBeNull();
  });

  it('follow a completion', () => {
    const machine = machineWith();
    const [assignment] = machine.assignments;
    if (assignment === undefined) throw new Error('no assignment');
    const completions = [aCompletion(assignment, 'L2', { on: on('2026-03-09'), meters: { km: 4_400 } })];
    const lines = dueLinesOf({ ...machine, completions }, twoLevelShelf, setting);
    expect(lines.map(({ due }) => due.dueAt.km)).toEqual([9_400, 24_400]);
  });

  it('are unknown, never fine, where only a meter never read decides', () => {
    const shelf = shelfOf([aLevel('U', { triggers: [{ kind: 'usage', meter: 'km', every: 5_000 }] })]);
    const [line] = dueLinesOf(machineWith({}, null), shelf, setting);
    expect([line?.due.status, line?.lateness, line?.readings]).toEqual(['unknown', null, []]);
  });
});

describe('how late a line is', () => {
  const lineFor = (level: ProgrammeLevel, km = 4_000) => dueLinesOf(machineWith({}, km), shelfOf([level]), setting)[0];
  const days = (every: number) => ({ kind: 'calendar', every, unit: 'day' }) as const;
  const km = (every: number) => ({ kind: 'usage', meter: 'km', every }) as const;

  it.each([
    // 68 days since the baseline.
    { what: 'a calendar level', level: aLevel('A', { triggers: [days(34)] }), lateness: 1 },
    { what: 'a level not yet due', level: aLevel('A', { triggers: [days(136)] }), lateness: -0.5 },
    { what: 'a usage level', level: aLevel('A', { triggers: [km(2_000)] }), lateness: 1 },
    {
      what: 'of two triggers, first: the latest',
      level: aLevel('A', { triggers: [days(136), km(2_000)] }),
      lateness: 1,
    },
    {
      what: 'of two triggers, last: the least late',
      level: aLevel('A', { triggers: [days(136), km(2_000)], combine: 'last' }),
      lateness: -0.5,
    },
  ])('$what: $lateness of its interval', ({ level, lateness }) => {
    expect(lineFor(level)?.lateness).toBeCloseTo(lateness, 9);
  });
});

describe('the order of the due list', () => {
  const [base] = dueLinesOf(machineWith(), twoLevelShelf, setting);
  if (base === undefined) throw new Error('no line');
  const line = (status: DueLine['due']['status'], lateness: number | null, code = 'T'): DueLine => ({
    ...base,
    equipment: { ...base.equipment, code },
    lateness,
    due: { ...base.due, status, on: null },
  });
  const dated = (plain: DueLine, day: string): DueLine => ({ ...plain, due: { ...plain.due, on: on(day) } });

  it('goes by severity, then by how late, then by date, then by code', () => {
    const sorted = [
      line('overdue', 0.9),
      line('overdue', 0.2, 'A'),
      dated(line('due', 0.1, 'B'), '2026-03-01'),
      dated(line('due', 0.1, 'A'), '2026-03-02'),
      line('open', -0.1, 'A'),
      line('open', -0.1, 'B'),
      line('soon', -0.2),
      line('unknown', null, 'A'),
      line('unknown', null, 'B'),
      line('planned', -0.5),
    ];
    expect(sorted.toReversed().toSorted(compareDueLines)).toEqual(sorted);
  });

  it('is a total order: sorting never depends on how the lines came', () => {
    const lines = fc.array(
      fc
        .tuple(
          fc.constantFrom(...dueStatuses),
          fc.option(fc.integer({ min: -3, max: 3 })),
          fc.constantFrom('A', 'B', 'C'),
        )
        .map(([status, lateness, code]) => line(status, lateness, code)),
      { maxLength: 12 },
    );
    const keys = (sorted: readonly DueLine[]) =>
      sorted.map(({ due, lateness, equipment }) => [due.status, lateness, equipment.code]);
    fc.assert(
      fc.property(lines, (some) => {
        expect(keys(some.toSorted(compareDueLines))).toEqual(keys(some.toReversed().toSorted(compareDueLines)));
      }),
    );
  });
});

describe('the services to come', () => {
  it('are the visits until the day given, inclusive, with what each absorbs', () => {
    const shelf = shelfOf([
      aLevel('A', { triggers: [{ kind: 'calendar', every: 100, unit: 'day' }] }),
      aLevel('B', { rank: 2, triggers: [{ kind: 'calendar', every: 200, unit: 'day' }] }),
    ]);
    const visits = (until: string) =>
      nextServices({ ...machineWith(), plannedVisits: [] }, shelf, { ...setting, until: on(until) }).map((visit) => [
        visit.on,
        visit.level.id,
        visit.absorbs.map(({ id }) => id),
      ]);
    expect(visits('2026-07-20')).toEqual([
      ['2026-04-11', 'A', []],
      ['2026-07-20', 'B', ['A']],
    ]);
    expect(visits('2026-07-19')).toHaveLength(1);
  });

  it('are none for an archived machine', () => {
    const archived = machineWith({ equipment: anEquipment({ archivedOn: on('2026-02-01') }) });
    expect(
      nextServices({ ...archived, plannedVisits: [] }, twoLevelShelf, { ...setting, until: on('2027-01-01') }),
    ).toEqual([]);
  });
});

it('the latest readings are those of meters that have one', () => {
  const meters = [aMeter(), ...machineWith().meters];
  expect(latestReadingsOf(meters, on('2026-03-31')).map(({ ageDays }) => ageDays)).toEqual([30]);
});
