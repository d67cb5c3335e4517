import { describe, expect, it } from 'vitest';
import type { EditingState } from '#domain/orderEditGate.ts';
import { decideSaveOrder, type OrderEdits } from '#domain/orderEditing.ts';
import type { OrderTask } from '#domain/workOrder.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { anInstrument } from '#tests/support/heldRows.ts';
import { aContext, aMeter, aPerson, freshId, on } from '#tests/support/rows.ts';
import { anOrder, anOrderTask } from '#tests/support/serviceRows.ts';
import { aDefect, anOutsideWorkshop, outsideWork } from '#tests/support/workRows.ts';

const worker = aPerson();
const order = anOrder({
  state: 'open',
  startedOn: null,
  workerIds: [],
  tasks: [anOrderTask({ answer: null }), anOrderTask({ taskId: 'L1-2', answer: null })],
});
const replaced = aMeter({ events: [{ on: on('2026-01-01'), offset: 100_000, note: '' }] });
const state: EditingState = {
  order,
  people: [worker],
  meters: [replaced],
  defects: [],
  workshops: [],
  instruments: [],
};
const saved = (edits: OrderEdits, from: EditingState = state) =>
  decideSaveOrder(from, { rev: from.order?.rev ?? 0, edits }, aContext());
const rowOf = (edits: OrderEdits) => rowsAfter(decided(saved(edits)).changes, 'orders')[0];
const answer = { taskId: 'L1-2', answer: 'defect', value: 2.5, finding: ' Worn ' } as const;

describe('writing on an order', () => {
  it('answers one task and leaves the others and all else as they were', () => {
    const row = rowOf({ tasks: [answer] });
    expect(row?.tasks.map(({ answer: given, value, finding }) => [given, value, finding])).toEqual([
      [null, null, ''],
      ['defect', 2.5, 'Worn'],
    ]);
    expect(row).toMatchObject({ notes: '', contractNo: '', openedOn: '2026-03-01', meters: {} });
  });

  it.each([
    { what: 'the first answer', edits: { tasks: [answer] }, row: { state: 'inWork', startedOn: '2026-03-10' } },
    { what: 'the first worker', edits: { workerIds: [worker.id] }, row: { state: 'inWork', startedOn: '2026-03-10' } },
    { what: 'a note', edits: { notes: 'Key at the gate' }, row: { state: 'open', startedOn: null } },
  ])('$what makes it $row.state', ({ edits, row }) => {
    expect(rowOf(edits)).toMatchObject(row);
  });

  it('is put in work once: later answers leave its start and history alone', () => {
    const begun = anOrder({
      tasks: order.tasks,
      history: [{ state: 'inWork', at: aContext().now, by: 'Chen Jie', waitingFor: null }],
    });
    const [row] = rowsAfter(decided(saved({ tasks: [answer] }, { ...state, order: begun })).changes, 'orders');
    expect(row).toMatchObject({ state: 'inWork', startedOn: '2026-03-01', history: begun.history });
  });

  it('keeps meters as lifetime values of what they show', () => {
    expect(rowOf({ meters: { km: 250 } })?.meters).toEqual({ km: 100_250 });
  });

  it('can take a figure back', () => {
    const from = { ...state, order: anOrder({ costs: [{ id: 'c1', kind: 'other', text: 'Towing', amount: 80 }] }) };
    const { changes } = decided(saved({ costs: [] }, from));
    expect(rowsAfter(changes, 'orders')).toMatchObject([{ costs: [] }]);
  });

  it.each([
    { what: 'an unknown task', edits: { tasks: [{ ...answer, taskId: '?' }] }, code: 'taskUnknown', field: 'tasks' },
    {
      what: 'an unknown worker',
      edits: { workerIds: [freshId<'Person'>()] },
      code: 'workerUnknown',
      field: 'workerIds',
    },
    { what: 'a meter it does not have', edits: { meters: { h: 3 } }, code: 'meterMissing', field: 'meters.h' },
    { what: 'a negative reading', edits: { meters: { km: -3 } }, code: 'tooSmall', field: 'meters.km' },
    {
      what: 'negative hours',
      edits: { labour: [{ id: 'l1', personId: null, on: on('2026-03-02'), hours: -1 }] },
      code: 'tooSmall',
      field: 'labour.0.hours',
    },
    {
      what: 'no number',
      edits: { tasks: [{ ...answer, value: Number.NaN }] },
      code: 'invalidValue',
      field: 'tasks.0.value',
    },
    {
      what: 'an endless finding',
      edits: { tasks: [{ ...answer, finding: 'x'.repeat(1001) }] },
      code: 'tooLong',
      field: 'tasks.0.finding',
    },
    { what: 'endless notes', edits: { notes: 'x'.repeat(4001) }, code: 'tooLong', field: 'notes' },
    {
      what: 'a machine that came in tomorrow',
      edits: { openedOn: on('2026-03-11') },
      code: 'openedInFuture',
      field: 'openedOn',
    },
  ])('refuses $what', ({ edits, code, field }) => {
    expect(problemsOf(saved(edits))).toMatchObject([{ level: 'error', code, field }]);
  });

  it.each(['done', 'released', 'cancelled'] as const)('is refused once the order is %s', (orderState) => {
    expect(codesOf(saved({ notes: 'x' }, { ...state, order: { ...order, state: orderState } }))).toEqual([
      'orderNotOpen',
    ]);
  });

  it('is refused from a stale form and for an order that is gone', () => {
    expect(codesOf(decideSaveOrder(state, { rev: 0, edits: {} }, aContext()))).toEqual(['rowChangedMeanwhile']);
    expect(codesOf(saved({}, { ...state, order: null }))).toEqual(['rowGone']);
  });
});

describe('writing down work done earlier', () => {
  const line = { id: 'a', personId: worker.id, on: on('2026-03-04'), hours: 3 };

  it('begins it on the first day worked, or on the day said', () => {
    const later = { ...line, id: 'b', on: on('2026-03-06') };
    expect(rowOf({ labour: [later, line] })).toMatchObject({ state: 'inWork', startedOn: '2026-03-04' });
    expect(rowOf({ labour: [line], startedOn: on('2026-03-02') })).toMatchObject({ startedOn: '2026-03-02' });
    expect(rowOf({ startedOn: on('2026-03-03') })).toMatchObject({ state: 'inWork', startedOn: '2026-03-03' });
  });

  it.each([
    { what: 'begun before it came in', edits: { startedOn: on('2026-02-28') }, code: 'startedOutsideStay' },
    { what: 'begun tomorrow', edits: { startedOn: on('2026-03-11') }, code: 'startedOutsideStay' },
    {
      what: 'worked before it came in',
      edits: { labour: [{ ...line, on: on('2026-02-28') }] },
      code: 'labourOutsideStay',
    },
    {
      what: 'worked on before the day in as it is now said',
      edits: { openedOn: on('2026-03-05'), labour: [line] },
      code: 'labourOutsideStay',
    },
  ])('refuses work $what', ({ edits, code }) => {
    expect(codesOf(saved(edits))).toEqual([code]);
  });

  it('judges labour that stands when the day in is moved past it', () => {
    const worked = { ...state, order: { ...order, labour: [line] } };
    expect(codesOf(saved({ openedOn: on('2026-03-05') }, worked))).toEqual(['labourOutsideStay']);
    expect(saved({ openedOn: on('2026-03-04') }, worked).ok).toBe(true);
  });
});

describe('a task that takes an assembly apart', () => {
  const defect = aDefect({ equipmentId: order.equipmentId });
  const task = anOrderTask({ answer: null, needsDefect: true });
  const from = (columns: Partial<OrderTask> = {}): EditingState => ({
    ...state,
    order: { ...order, tasks: [{ ...task, ...columns }] },
    defects: [defect, aDefect({ number: 'D-2026-0002', state: 'rejected' })],
  });
  const done = { taskId: task.taskId, answer: 'done', value: null, finding: '' } as const;

  it('is done only with a defect of the machine behind it', () => {
    expect(problemsOf(saved({ tasks: [done] }, from()))).toMatchObject([
      { code: 'dismantlingNeedsDefect', level: 'error', field: 'tasks.0.answer' },
    ]);
    const { changes } = decided(saved({ tasks: [{ ...done, defectId: defect.id }] }, from()));
    expect(rowsAfter(changes, 'orders')[0]?.tasks).toMatchObject([{ answer: 'done', defectId: defect.id }]);
    expect(saved({ tasks: [done] }, from({ defectId: defect.id })).ok).toBe(true);
  });

  it.each(['notApplicable', 'notDone', 'defect', null] as const)('may be answered %s without', (given) => {
    expect(saved({ tasks: [{ ...done, answer: given }] }, from()).ok).toBe(true);
  });

  it.each([
    { what: 'of another machine', id: freshId<'Defect'>() },
    { what: 'that was rejected', id: from().defects[1]?.id ?? freshId<'Defect'>() },
  ])('takes no defect $what', ({ id }) => {
    expect(codesOf(saved({ tasks: [{ ...done, defectId: id }] }, from()))).toEqual(['defectUnknown']);
  });
});

describe('a planned order', () => {
  const planned: EditingState = {
    ...state,
    order: { ...order, state: 'planned', plannedOn: on('2026-03-20'), openedOn: on('2026-03-20') },
  };

  it('can be put to another day, given notes and people, and stays planned', () => {
    const edits = { plannedOn: on('2026-03-25'), notes: 'Ring first', workerIds: [worker.id] };
    expect(rowsAfter(decided(saved(edits, planned)).changes, 'orders')).toMatchObject([
      { state: 'planned', plannedOn: '2026-03-25', openedOn: '2026-03-25', notes: 'Ring first', startedOn: null },
    ]);
  });

  it.each([
    { what: 'an answer', edits: { tasks: [answer] }, codes: ['orderNotIn'] },
    { what: 'a day in', edits: { openedOn: on('2026-03-10') }, codes: ['orderNotIn'] },
    { what: 'a day past', edits: { plannedOn: on('2026-03-09') }, codes: ['plannedInPast'] },
  ])('takes no $what', ({ edits, codes }) => {
    expect(codesOf(saved(edits, planned))).toEqual(codes);
  });

  it('has its day no more once the machine is in', () => {
    expect(codesOf(saved({ plannedOn: on('2026-03-25') }))).toEqual(['orderNotPlanned']);
  });
});

describe('work outside, written on the order', () => {
  const workshop = anOutsideWorkshop({ agreementUntil: on('2026-03-01') });
  const from: EditingState = { ...state, workshops: [workshop] };
  const edits = { outside: outsideWork(workshop, { sentOn: on('2026-03-05') }) };

  it('bears the agreement and does not begin the work of the workshop', () => {
    const current = { ...from, workshops: [{ ...workshop, agreementUntil: null }] };
    expect(rowsAfter(decided(saved(edits, current)).changes, 'orders')).toMatchObject([
      { state: 'open', outside: { workshopId: workshop.id, agreementNo: 'A-17', sentOn: '2026-03-05' } },
    ]);
  });

  it('without an agreement in force is to be confirmed', () => {
    expect(problemsOf(saved(edits, from))).toMatchObject([{ code: 'agreementExpired', level: 'confirm' }]);
  });

  it('can be taken back', () => {
    const given = { ...from, order: { ...order, outside: edits.outside } };
    expect(rowsAfter(decided(saved({ outside: null }, given)).changes, 'orders')).toMatchObject([{ outside: null }]);
  });
});

describe('what a value was measured with', () => {
  const gauge = anInstrument();
  const out = anInstrument({ archivedOn: on('2026-01-01') });
  const from: EditingState = { ...state, instruments: [gauge, out] };
  const value = { taskId: 'L1-2', answer: 'done', value: 7, finding: '' } as const;
  const task = (edits: OrderEdits, state2 = from) =>
    rowsAfter(decided(saved(edits, state2)).changes, 'orders')[0]?.tasks[1];

  it('is written, stays when left out, and is taken away', () => {
    const written = task({ tasks: [{ ...value, instrumentId: gauge.id }] });
    expect(written?.instrumentId).toBe(gauge.id);
    const tasks = order.tasks.map((each) => ({ ...each, instrumentId: gauge.id }));
    const named: EditingState = { ...from, order: { ...order, tasks } };
    expect(task({ tasks: [value] }, named)?.instrumentId).toBe(gauge.id);
    expect(task({ tasks: [{ ...value, instrumentId: null }] }, named)?.instrumentId).toBeNull();
  });

  it.each([
    { what: 'out of use', id: out.id },
    { what: 'that is not there', id: freshId<'Instrument'>() },
  ])('is no instrument $what', ({ id }) => {
    expect(problemsOf(saved({ tasks: [{ ...value, instrumentId: id }] }, from))).toMatchObject([
      { code: 'instrumentUnknown', field: 'tasks.0.instrumentId' },
    ]);
  });

  it('may stay one that went out of use since', () => {
    const tasks = order.tasks.map((each) => ({ ...each, instrumentId: out.id }));
    const edits = { tasks: [{ ...value, instrumentId: out.id }] };
    expect(saved(edits, { ...from, order: { ...order, tasks } }).ok).toBe(true);
  });
});
