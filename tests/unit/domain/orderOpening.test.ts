import { describe, expect, it } from 'vitest';
import type { Counter } from '#domain/change.ts';
import { newRow } from '#domain/change.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import { decideOpenOrders, type MachineToOrder, type OpenOrders, type VisitToOrder } from '#domain/orderOpening.ts';
import type { ProgrammeRevision } from '#domain/programme.ts';
import { workOrderSchema } from '#domain/workOrder.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, anEquipment, on } from '#tests/support/rows.ts';
import { aLevel, anAssignment, anOrder, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

const equipment = anEquipment();
const programme = aProgramme();
const revision = aRevision(programme);
const machine: MachineToOrder = {
  equipment,
  assignments: [anAssignment(equipment.id, programme)],
  orders: [],
  plannedVisits: [],
  completions: [],
  meters: [],
};
const visit: VisitToOrder = { equipmentId: equipment.id, programmeId: programme.id, levelIds: ['L1'] };

interface Known extends Partial<MachineToOrder> {
  readonly revisions?: readonly ProgrammeRevision[];
  readonly counter?: Counter;
  readonly isGone?: boolean;
}

const opened = (
  { revisions = [revision], counter, isGone = false, ...columns }: Known = {},
  asked: Partial<VisitToOrder & OpenOrders> = {},
) => {
  const known = { ...machine, ...columns };
  const { plannedOn = null, openedOn, ...levels } = asked;
  const visits = [{ ...visit, equipmentId: known.equipment.id, ...levels }];
  const machines = new Map(isGone ? [] : [[known.equipment.id, known]]);
  return decideOpenOrders(
    { machines, revisions, counters: counter === undefined ? [] : [counter] },
    { visits, plannedOn, openedOn },
    aContext(),
  );
};
const counterAt = (value: number): Counter => ({ ...newRow(aContext()), id: 'order:2026', value });

describe('opening an order', () => {
  it('takes the next number of the year and the tasks of the revision in force', () => {
    const { value, changes } = decided(opened({ counter: counterAt(411) }, { levelIds: ['L1', 'L2'] }));
    const [order] = rowsAfter(changes, 'orders');
    expect(workOrderSchema.parse(order)).toMatchObject({
      id: value[0],
      number: '2026-0412',
      state: 'open',
      openedOn: '2026-03-10',
      revisionId: revision.id,
      levels: [
        { levelId: 'L2', isAbsorbed: false },
        { levelId: 'L1', isAbsorbed: true },
      ],
      history: [{ state: 'open', by: 'Li Wei' }],
    });
    expect(order?.tasks.map(({ taskId }) => taskId)).toEqual(['L1-1', 'L2-1']);
    expect(rowsAfter(changes, 'counters')).toMatchObject([{ id: 'order:2026', value: 412 }]);
  });

  it('opens without waiting for a later revision to come into force', () => {
    const later = aRevision(programme, { number: 2, effectiveOn: on('2026-03-11'), levels: [aLevel('L1')] });
    const { changes } = decided(opened({ revisions: [later, revision] }));
    expect(rowsAfter(changes, 'orders')).toMatchObject([{ revisionId: revision.id }]);
  });

  it('numbers the sample workshop’s orders apart', () => {
    const sample = anEquipment({ isSample: true });
    const { changes } = decided(opened({ equipment: sample, counter: counterAt(7) }));
    expect(rowsAfter(changes, 'counters')).toMatchObject([{ id: 'order:SAMPLE-2026', value: 1 }]);
    expect(rowsAfter(changes, 'orders')).toMatchObject([{ number: 'SAMPLE-2026-0001', isSample: true }]);
  });

  it('keeps the day the machine came in', () => {
    const { changes } = decided(opened({}, { openedOn: on('2026-03-02') }));
    expect(rowsAfter(changes, 'orders')).toMatchObject([{ openedOn: '2026-03-02' }]);
  });

  it.each(['planned', 'open', 'inWork', 'waiting'] as const)(
    'is refused while another is %s for the programme, and names it',
    (orderState) => {
      const order = anOrder({ programmeId: programme.id, state: orderState, number: '2026-0007' });
      expect(problemsOf(opened({ orders: [order] }))).toMatchObject([
        { code: 'orderAlreadyOpen', level: 'error', params: { code: 'T-1', number: '2026-0007', orderId: order.id } },
      ]);
    },
  );

  it.each(['done', 'released', 'cancelled'] as const)('is allowed beside one that is %s', (orderState) => {
    expect(opened({ orders: [anOrder({ programmeId: programme.id, state: orderState })] }).ok).toBe(true);
  });

  it('is allowed beside an open order of another programme', () => {
    expect(opened({ orders: [anOrder({ state: 'open' })] }).ok).toBe(true);
  });

  it.each([
    { what: 'a machine that is gone', from: { isGone: true }, columns: {}, code: 'rowGone' },
    {
      what: 'an archived machine',
      from: { equipment: { ...equipment, archivedOn: on('2026-01-01') } },
      columns: {},
      code: 'equipmentArchived',
    },
    { what: 'a machine not under the programme', from: { assignments: [] }, columns: {}, code: 'notUnderProgramme' },
    {
      what: 'an ended assignment',
      from: { assignments: [anAssignment(equipment.id, programme, { endedOn: on('2026-02-01') })] },
      columns: {},
      code: 'notUnderProgramme',
    },
    { what: 'no level', from: {}, columns: { levelIds: [] }, code: 'noLevelChosen' },
    { what: 'a level not in force', from: {}, columns: { levelIds: ['L1', 'L9'] }, code: 'levelNotInForce' },
    {
      what: 'a machine that comes tomorrow',
      from: {},
      columns: { openedOn: on('2026-03-11') },
      code: 'openedInFuture',
    },
  ])('is refused for $what', ({ from, columns, code }) => {
    expect(codesOf(opened(from, columns))).toEqual([code]);
  });
});

describe('opening several orders at once', () => {
  const second = anEquipment({ code: 'T-2' });
  const sample = anEquipment({ code: 'S-1', isSample: true });
  const machineOf = (row: Equipment, columns: Partial<MachineToOrder> = {}): readonly [EquipmentId, MachineToOrder] => [
    row.id,
    { ...machine, equipment: row, assignments: [anAssignment(row.id, programme)], ...columns },
  ];
  const visitOf = (row: Equipment, levelIds: readonly string[] = ['L1']): VisitToOrder => ({
    equipmentId: row.id,
    programmeId: programme.id,
    levelIds,
  });
  const all = (
    visits: readonly VisitToOrder[],
    machines = [machineOf(equipment), machineOf(second), machineOf(sample)],
  ) =>
    decideOpenOrders(
      { machines: new Map(machines), revisions: [revision], counters: [counterAt(41)] },
      { visits, plannedOn: null },
      aContext(),
    );

  it('numbers them without gaps in the order asked for, those of the sample apart', () => {
    const { value, changes } = decided(all([visitOf(second), visitOf(sample), visitOf(equipment)]));
    const orders = rowsAfter(changes, 'orders');
    expect(orders.map(({ id }) => id)).toEqual(value);
    expect(orders.map(({ number }) => number)).toEqual(['2026-0042', 'SAMPLE-2026-0001', '2026-0043']);
    expect(rowsAfter(changes, 'counters')).toMatchObject([
      { id: 'order:2026', value: 43, rev: 2 },
      { id: 'order:SAMPLE-2026', value: 1, rev: 1 },
    ]);
  });

  it('makes one order of the lines of one machine and programme', () => {
    const orders = rowsAfter(decided(all([visitOf(equipment), visitOf(equipment, ['L2'])])).changes, 'orders');
    expect(orders.map(({ levels }) => levels.map(({ levelId }) => levelId))).toEqual([['L2', 'L1']]);
  });

  it('opens none when one cannot be, and says which machine', () => {
    const standing = anOrder({ programmeId: programme.id, state: 'planned', number: '2026-0007' });
    const problems = problemsOf(
      all([visitOf(equipment), visitOf(second)], [machineOf(equipment), machineOf(second, { orders: [standing] })]),
    );
    expect(problems).toEqual([
      {
        code: 'orderAlreadyOpen',
        level: 'error',
        field: 'visits.1',
        params: { code: 'T-2', number: '2026-0007', orderId: standing.id },
      },
    ]);
  });

  it('plans each for its own day', () => {
    const days = ['2026-03-20', '2026-04-02'].map((day) => on(day));
    const visits = [equipment, second].map((row, i) => ({ ...visitOf(row), plannedOn: days[i] ?? on('2026-03-10') }));
    expect(rowsAfter(decided(all(visits)).changes, 'orders')).toMatchObject([
      { state: 'planned', plannedOn: '2026-03-20', openedOn: '2026-03-20' },
      { state: 'planned', plannedOn: '2026-04-02', openedOn: '2026-04-02' },
    ]);
  });

  it('plans none when one day is past, and says which', () => {
    const past = { ...visitOf(second), plannedOn: on('2026-03-09') };
    expect(problemsOf(all([visitOf(equipment), past]))).toMatchObject([{ code: 'plannedInPast', field: 'visits.1' }]);
  });

  it('refuses two days for one machine and programme', () => {
    const [early, late] = [on('2026-03-20'), on('2026-04-02')];
    const visits = [
      { ...visitOf(equipment), plannedOn: early },
      { ...visitOf(equipment, ['L2']), plannedOn: late },
    ];
    expect(problemsOf(all(visits))).toMatchObject([{ code: 'orderDaysDiffer', params: { code: 'T-1' } }]);
    const same = visits.map((one) => ({ ...one, plannedOn: early }));
    expect(rowsAfter(decided(all(same)).changes, 'orders')).toMatchObject([{ plannedOn: early }]);
  });

  it('is refused for nothing at all', () => {
    expect(codesOf(all([]))).toEqual(['noLevelChosen']);
  });
});

describe('planning an order for a day', () => {
  it('leaves the machine where it is until then', () => {
    const { changes } = decided(opened({}, { plannedOn: on('2026-03-20') }));
    expect(rowsAfter(changes, 'orders')).toMatchObject([
      { state: 'planned', plannedOn: '2026-03-20', openedOn: '2026-03-20', history: [{ state: 'planned' }] },
    ]);
  });

  it('can be for today, not for a day that is past', () => {
    expect(opened({}, { plannedOn: on('2026-03-10') }).ok).toBe(true);
    expect(problemsOf(opened({}, { plannedOn: on('2026-03-09') }))).toEqual([
      { code: 'plannedInPast', level: 'error', field: 'plannedOn' },
    ]);
  });
});
