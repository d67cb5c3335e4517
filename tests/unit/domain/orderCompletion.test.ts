import { describe, expect, it } from 'vitest';
import { noCalibrations } from '#domain/instrumentCalibration.ts';
import type { MeterReading } from '#domain/meterRecord.ts';
import { decideCompleteOrder } from '#domain/orderCompletion.ts';
import type { CompletionInput, CompletionState } from '#domain/orderCompletionGate.ts';
import type { PlannedVisit } from '#domain/plannedVisit.ts';
import { completionSchema } from '#domain/programme.ts';
import { workOrderSchema } from '#domain/workOrder.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aPlannedVisit } from '#tests/support/planRows.ts';
import { aContext, aLog, aMeter, anEquipment, on } from '#tests/support/rows.ts';
import { anAssignment, anOrder, anOrderTask, aProgramme, aRevision, text } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

// Level 1 every 90 days or 5,000 km counts from 5 December and 0 km: by the calendar it is due on 5 March, ± 10 days.
const equipment = anEquipment();
const programme = aProgramme();
const assignment = anAssignment(equipment.id, programme, { baseline: { on: on('2025-12-05'), meters: {} } });
const order = anOrder({ equipmentId: equipment.id, programmeId: programme.id });
const odometer = aMeter({ equipmentId: equipment.id });
const log = aLog(odometer, [
  ['2026-01-05', 1_000],
  ['2026-02-05', 2_000],
  ['2026-03-05', 3_000],
]);
const state: CompletionState = {
  order,
  equipment,
  assignments: [assignment],
  revisions: [aRevision(programme)],
  completions: [],
  meters: [{ meter: odometer, log }],
  plannedVisits: [],
  defects: [],
  calibrations: noCalibrations,
};
const input: CompletionInput = { completedOn: on('2026-03-10'), meters: { km: 3_200 }, windowReason: '' };

interface Case {
  readonly from?: Partial<CompletionState>;
  readonly columns?: Partial<CompletionInput>;
  readonly confirmed?: readonly string[];
}
const completed = ({ from = {}, columns = {}, confirmed = [] }: Case = {}) =>
  decideCompleteOrder({ ...state, ...from }, { rev: order.rev, ...input, ...columns }, aContext({ confirmed }));

describe('finishing an order', () => {
  it('writes the day, the lifetime values and the state with its history', () => {
    const [row] = rowsAfter(decided(completed()).changes, 'orders');
    expect(workOrderSchema.parse(row)).toMatchObject({
      state: 'done',
      completedOn: '2026-03-10',
      meters: { km: 3_200 },
      windowReason: '',
      windowReasonBy: '',
      history: [{ state: 'done', by: 'Li Wei' }],
    });
  });

  it('writes one completion for each level performed and none for those absorbed', () => {
    const levels = [
      { levelId: 'L2', name: text('Level L2'), isAbsorbed: false },
      { levelId: 'L1', name: text('Level L1'), isAbsorbed: true },
    ];
    const early = { windowReason: 'Standing idle anyway' };
    const { changes } = decided(completed({ from: { order: { ...order, levels } }, columns: early }));
    const rows = rowsAfter(changes, 'completions').map((row) => completionSchema.parse(row));
    expect(rows).toMatchObject([
      { levelId: 'L2', on: '2026-03-10', meters: { km: 3_200 }, orderId: order.id, revisionId: order.revisionId },
    ]);
  });

  it('keeps the reading in the log and renews the meter in the same decision', () => {
    const { changes } = decided(completed());
    expect(rowsAfter(changes, 'readings')).toMatchObject([
      { value: 3_200, takenOn: '2026-03-10', source: 'order', orderId: order.id, state: 'accepted', confirmed: false },
    ]);
    expect(rowsAfter(changes, 'meters')).toMatchObject([
      { id: odometer.id, summary: { current: { takenOn: '2026-03-10', value: 3_200 }, accepted: 4 } },
    ]);
  });

  it('counts what a replaced meter shows with what it ran before', () => {
    const meter = { ...odometer, events: [{ on: on('2026-03-06'), offset: 3_050, note: '' }] };
    const { changes } = decided(completed({ from: { meters: [{ meter, log }] }, columns: { meters: { km: 120 } } }));
    expect(rowsAfter(changes, 'orders')[0]?.meters).toEqual({ km: 3_170 });
    expect(rowsAfter(changes, 'completions')[0]?.meters).toEqual({ km: 3_170 });
    expect(rowsAfter(changes, 'readings')[0]?.value).toBe(120);
  });

  it('does not write a reading twice that is in the log already', () => {
    const columns = { completedOn: on('2026-03-05'), meters: { km: 3_000 } };
    const { changes } = decided(completed({ columns }));
    expect(rowsAfter(changes, 'readings')).toEqual([]);
    expect(rowsAfter(changes, 'completions')).toMatchObject([{ meters: { km: 3_000 } }]);
  });

  it('can be done without a meter the machine does not have', () => {
    const { changes } = decided(completed({ from: { meters: [] }, columns: { meters: {} } }));
    expect(rowsAfter(changes, 'completions')).toMatchObject([{ meters: {} }]);
  });

  it('can be done when the machine has left the programme meanwhile', () => {
    const ended = { ...assignment, endedOn: on('2026-03-09') };
    expect(
      completed({
        from: { assignments: [ended] },
        columns: { completedOn: on('2026-03-01') },
        confirmed: ['readingAboveLater'],
      }).ok,
    ).toBe(true);
  });
});

describe('what an order needs before it is done', () => {
  const cases: readonly ({ what: string; codes: readonly string[] } & Case)[] = [
    { what: 'a state under way', from: { order: { ...order, state: 'done' } }, codes: ['orderNotOpen'] },
    {
      what: 'its tasks answered',
      from: { order: { ...order, tasks: [anOrderTask({ answer: null })] } },
      codes: ['tasksUnanswered'],
    },
    { what: 'someone who did the work', from: { order: { ...order, workerIds: [] } }, codes: ['workersMissing'] },
    { what: 'a day that has come', columns: { completedOn: on('2026-03-11') }, codes: ['completedInFuture'] },
    {
      what: 'a day not before it came in',
      columns: { completedOn: on('2026-02-28'), meters: { km: 2_500 } },
      codes: ['completedBeforeOpened'],
    },
    {
      what: 'a day not before anyone last worked',
      from: { order: { ...order, labour: [{ id: 'a', personId: null, on: on('2026-03-07'), hours: 1 }] } },
      columns: { completedOn: on('2026-03-06') },
      codes: ['completedBeforeWorked'],
    },
    {
      what: 'a day not before the programme counts',
      from: { assignments: [{ ...assignment, baseline: { on: on('2026-03-06'), meters: {} } }] },
      columns: { completedOn: on('2026-03-05') },
      codes: ['completedBeforeBaseline'],
    },
    { what: 'no value of a meter it lacks', columns: { meters: { km: 3_200, h: 9 } }, codes: ['meterMissing'] },
    { what: 'no negative value', columns: { meters: { km: -1 } }, codes: ['tooSmall'] },
    { what: 'an order', from: { order: null }, codes: ['rowGone'] },
    {
      what: 'its machine in the shop',
      from: { order: { ...order, state: 'planned' } },
      codes: ['orderNotIn'],
    },
    {
      what: 'a defect behind what is taken apart',
      from: { order: { ...order, tasks: [anOrderTask({ needsDefect: true })] } },
      codes: ['dismantlingNeedsDefect'],
    },
  ];

  it.each(cases)('is $what', ({ codes, ...asked }) => {
    const problems = problemsOf(completed(asked));
    expect(problems.filter(({ level }) => level === 'error').map(({ code }) => code)).toEqual(codes);
  });

  it('is a form that is not stale', () => {
    expect(codesOf(decideCompleteOrder(state, { rev: 99, ...input }, aContext()))).toEqual(['rowChangedMeanwhile']);
  });
});

describe('the readings asked for', () => {
  it.each([
    { what: 'none was taken', meters: {}, code: 'readingMissing' },
    { what: 'it lies below the last one', meters: { km: 2_900 }, code: 'readingBackwards' },
    { what: 'it climbs too fast', meters: { km: 90_000 }, code: 'readingTooFast' },
  ])('are to be confirmed when $what', ({ meters, code }) => {
    const columns = { meters, windowReason: 'Known' };
    expect(problemsOf(completed({ columns }))).toMatchObject([{ code, level: 'confirm', field: 'meters.km' }]);
    expect(completed({ columns, confirmed: [code] }).ok).toBe(true);
  });

  it('once confirmed are believed, and the ones against them doubted', () => {
    const { changes } = decided(completed({ columns: { meters: { km: 2_900 } }, confirmed: ['readingBackwards'] }));
    const states = rowsAfter(changes, 'readings').map(({ value, state: verdict }: MeterReading) => [value, verdict]);
    expect(states).toEqual(
      expect.arrayContaining([
        [2_900, 'accepted'],
        [3_000, 'suspect'],
      ]),
    );
    expect(rowsAfter(changes, 'meters')[0]?.summary.current?.value).toBe(2_900);
  });
});

describe('what follows from finishing an order', () => {
  const pin = (day: string, columns: Partial<PlannedVisit> = {}) =>
    aPlannedVisit(day, { equipmentId: equipment.id, programmeId: programme.id, levelId: 'L1', ...columns });
  const visitsAfter = (plannedVisits: readonly PlannedVisit[]) =>
    rowsAfter(decided(completed({ from: { plannedVisits } })).changes, 'plannedVisits').map(
      ({ id, state: visitState, orderId }) => ({ id, state: visitState, orderId }),
    );

  it('is that the visits it was opened for are done', () => {
    const own = pin('2026-03-20', { state: 'ordered', orderId: order.id });
    const other = pin('2026-03-20', { state: 'ordered', orderId: anOrder().id });
    expect(visitsAfter([own, other])).toEqual([{ id: own.id, state: 'done', orderId: order.id }]);
  });

  it('is that no pin is left for work done, though the order was opened without it', () => {
    const passed = pin('2026-03-01');
    const ahead = pin('2026-03-14');
    const next = pin('2026-06-01');
    expect(visitsAfter([passed, ahead, next])).toEqual([
      { id: passed.id, state: 'done', orderId: order.id },
      { id: ahead.id, state: 'done', orderId: order.id },
    ]);
  });

  it('is that the defects whose task was done are repaired, and the others wait for another order', () => {
    const fixed = aDefect({ equipmentId: equipment.id, state: 'ordered', orderId: order.id });
    const left = aDefect({ equipmentId: equipment.id, state: 'ordered', orderId: order.id });
    const found = aDefect({ equipmentId: equipment.id });
    const tasks = [
      anOrderTask({ taskId: 'a', defectId: fixed.id }),
      anOrderTask({ taskId: 'b', defectId: left.id, answer: 'notDone', finding: 'No parts' }),
      anOrderTask({ taskId: 'c', defectId: found.id }),
    ];
    const repair = { ...order, kind: 'repair' as const, programmeId: null, revisionId: null, levels: [], tasks };
    const from = { order: repair, revisions: [], defects: [fixed, left, found] };
    const { changes } = decided(completed({ from }));
    expect(rowsAfter(changes, 'defects')).toMatchObject([
      { id: fixed.id, state: 'repaired', orderId: order.id },
      { id: left.id, state: 'triaged', orderId: null },
    ]);
    expect(rowsAfter(changes, 'completions')).toEqual([]);
  });

  it('is that work never begins after it was finished', () => {
    const late = { ...order, startedOn: on('2026-03-10') };
    const columns = { completedOn: on('2026-03-06') };
    expect(rowsAfter(decided(completed({ from: { order: late }, columns })).changes, 'orders')).toMatchObject([
      { startedOn: '2026-03-06', completedOn: '2026-03-06' },
    ]);
  });
});
