import { describe, expect, it } from 'vitest';
import type { EditingState } from '#domain/orderEditGate.ts';
import { decideSaveOrder, type OrderEdits } from '#domain/orderEditing.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, aMeter, aPerson, freshId, on } from '#tests/support/rows.ts';
import { anOrder, anOrderTask } from '#tests/support/serviceRows.ts';

const worker = aPerson();
const order = anOrder({
  state: 'open',
  startedOn: null,
  workerIds: [],
  tasks: [anOrderTask({ answer: null }), anOrderTask({ taskId: 'L1-2', answer: null })],
});
const replaced = aMeter({ events: [{ on: on('2026-01-01'), offset: 100_000, note: '' }] });
const state: EditingState = { order, people: [worker], meters: [replaced], defects: [], workshops: [] };
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
