import { describe, expect, it } from 'vitest';
import { textIn } from '#domain/language.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import { calendarEntries, type EntryWords, isFileChoice, scopeOf } from '#features/planner/calendarFileView.ts';
import { anEquipment, freshId, on } from '#tests/support/rows.ts';
import { aLevel, anAssignment, anOrder, aProgramme, text } from '#tests/support/serviceRows.ts';

const words: EntryWords = {
  text: (of) => textIn(of, 'en'),
  summary: (machine, what) => `${machine.code}: ${what}`,
  window: ({ dueOn }) => (dueOn === null ? '' : `due ${dueOn}`),
  hours: (hours) => `${hours} h`,
  with: (levels) => `with ${levels.join('+')}`,
  order: ({ number, state }) => `order ${number} ${state}`,
  day: (how) => how,
  statutory: 'statutory',
  otherWork: 'work',
};

const machine = anEquipment({ code: 'T-1', depot: 'North' });
const other = anEquipment({ code: 'T-2', depot: 'South' });
const programme = aProgramme();
const assignment = anAssignment(machine.id, programme);

const aVisit = (columns: Partial<PlannerVisit> = {}): PlannerVisit => ({
  key: `${assignment.id}:L1:2`,
  equipmentId: machine.id,
  assignmentId: assignment.id,
  programmeId: programme.id,
  level: aLevel('L1'),
  absorbs: [],
  on: on('2026-12-01'),
  openOn: on('2026-11-20'),
  dueOn: on('2026-12-01'),
  closeOn: on('2026-12-10'),
  latestOn: on('2026-12-10'),
  limitOn: null,
  status: 'planned',
  isEstimated: true,
  hours: 0,
  plannedVisitId: null,
  alsoPlanned: [],
  orderId: null,
  isOutside: false,
  ...columns,
});

const entriesOf = (visits: readonly PlannerVisit[], orders: Parameters<typeof anOrder>[0][] = []) => {
  const rows = orders.map((columns) => anOrder({ equipmentId: machine.id, ...columns }));
  return calendarEntries({
    visits,
    machines: new Map([machine, other].map((row) => [row.id, row])),
    programmes: new Map([[programme.id, programme]]),
    ordersOf: (id) => rows.filter(({ equipmentId }) => equipmentId === id),
    words,
  });
};

describe('the entries of the calendar file', () => {
  it('say of a forecast visit what, when, and that its day is only expected', () => {
    expect(entriesOf([aVisit()])).toEqual([
      {
        id: `${assignment.id}:L1:2`,
        equipmentId: machine.id,
        programmeId: programme.id,
        on: '2026-12-01',
        summary: 'T-1: Level L1',
        description: 'Truck service\ndue 2026-12-01\nforecast',
        category: 'Truck service',
        isTentative: true,
      },
    ]);
  });

  it('say all that is known, one line each', () => {
    const level = aLevel('L2', { isStatutory: true });
    const [entry] = entriesOf([aVisit({ level, absorbs: [aLevel('L1')], hours: 3, plannedVisitId: freshId() })]);
    expect(entry?.description).toBe('Truck service\ndue 2026-12-01\n3 h\nwith Level L1\nstatutory\npinned');
    expect(entry?.isTentative).toBe(false);
  });

  it('keep the name of a visit that is ordered: the event becomes firm, and the order brings none of its own', () => {
    const id = freshId<'WorkOrder'>();
    const entries = entriesOf([aVisit({ orderId: id })], [{ id, state: 'planned' }]);
    expect(entries.map((entry) => [entry.id, entry.isTentative])).toEqual([[aVisit().key, false]]);
    expect(entries[0]?.description).toContain('order 2026-0001 planned');
  });

  it('keep an ordered visit on the day its machine came in, not on every new day', () => {
    const id = freshId<'WorkOrder'>();
    const [entry] = entriesOf([aVisit({ orderId: id })], [{ id, state: 'inWork', openedOn: on('2026-11-28') }]);
    expect(entry).toMatchObject({ id: aVisit().key, on: '2026-11-28' });
  });

  it.each([
    [{ state: 'planned', plannedOn: on('2026-12-05'), openedOn: on('2026-12-04') }, '2026-12-05', 'T-1: Level L1'],
    [{ state: 'planned', openedOn: on('2026-12-04') }, '2026-12-04', 'T-1: Level L1'],
    [{ state: 'inWork', plannedOn: on('2026-12-05'), openedOn: on('2026-11-30') }, '2026-11-30', 'T-1: Level L1'],
    [{ state: 'open', kind: 'repair', title: 'Brakes', levels: [], programmeId: null }, '2026-03-01', 'T-1: Brakes'],
    [{ state: 'waiting', kind: 'other', levels: [], programmeId: null }, '2026-03-01', 'T-1: work'],
  ] as const)('bring an order that stands for no visit: %j on %s', (...row) => {
    const [columns, day, summary] = row;
    const levels = 'levels' in columns ? [] : [{ levelId: 'L1', name: text('Level L1'), isAbsorbed: false }];
    const [entry, ...more] = entriesOf([], [{ ...columns, levels }]);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ on: day, summary, isTentative: false });
    expect(entry?.id).toMatch(/^order:/);
  });

  it.each(['done', 'released', 'cancelled'] as const)('leave out an order that is %s', (state) => {
    expect(entriesOf([], [{ state }])).toEqual([]);
  });

  it('leave out a visit whose machine is not there', () => {
    expect(entriesOf([aVisit({ equipmentId: freshId() })])).toEqual([]);
  });
});

describe('the choice of what goes in', () => {
  it.each([
    ['all', null, null],
    ['shown', [machine.id], null],
    ['depot:South', [other.id], null],
    [`programme:${programme.id}`, null, programme.id],
  ] as const)('%s', (choice, machines, programmeId) => {
    const scope = scopeOf(choice, [machine, other], [machine.id]);
    expect(scope.equipmentIds === null ? null : [...scope.equipmentIds]).toEqual(machines);
    expect(scope.programmeId).toBe(programmeId);
  });

  it.each([
    ['all', true],
    ['depot:', true],
    ['kind:truck', false],
    [null, false],
  ])('%s is one: %s', (choice, expected) => {
    expect(isFileChoice(choice)).toBe(expected);
  });
});
