import { describe, expect, it } from 'vitest';
import { newRow } from '#domain/change.ts';
import { defectSchema } from '#domain/defect.ts';
import { decideRejectDefect, decideTriageDefect } from '#domain/defectHandling.ts';
import { reportCounterId } from '#domain/defectMaking.ts';
import { type DefectReport, decideRaiseDefect, decideReportDefect } from '#domain/defectReporting.ts';
import type { OrderTask, WorkOrder } from '#domain/workOrder.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, anEquipment, freshId, on } from '#tests/support/rows.ts';
import { anOrder, anOrderTask } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const report: DefectReport = { severity: 'unsafe', text: ' Brake hose chafed ' };

describe('a defect reported by hand', () => {
  const equipment = anEquipment();

  it('takes the next number of the year and says who found it and when', () => {
    const counter = { ...newRow(aContext()), id: 'defect:2026', value: 16 };
    const { value, changes } = decided(decideReportDefect({ equipment, counter, standDowns: [] }, report, aContext()));
    expect(defectSchema.parse(rowsAfter(changes, 'defects')[0])).toMatchObject({
      id: value,
      number: 'D-2026-0017',
      equipmentId: equipment.id,
      source: 'hand',
      severity: 'unsafe',
      text: 'Brake hose chafed',
      state: 'reported',
      reportedOn: '2026-03-10',
      reportedBy: 'Li Wei',
      history: [{ state: 'reported', by: 'Li Wei' }],
    });
    expect(rowsAfter(changes, 'counters')).toMatchObject([{ id: 'defect:2026', value: 17 }]);
  });

  it('of a sample machine is numbered apart', () => {
    expect(reportCounterId({ isSample: true }, aContext())).toBe('defect:SAMPLE-2026');
    const state = { equipment: anEquipment({ isSample: true }), counter: null, standDowns: [] };
    expect(rowsAfter(decided(decideReportDefect(state, report, aContext())).changes, 'defects')).toMatchObject([
      { number: 'SAMPLE-D-2026-0001', isSample: true },
    ]);
  });

  it.each([
    { what: 'without words', equipment, text: ' ', code: 'required' },
    { what: 'of a machine that is gone', equipment: null, text: 'x', code: 'rowGone' },
    {
      what: 'of an archived one',
      equipment: { ...equipment, archivedOn: on('2026-01-01') },
      text: 'x',
      code: 'equipmentArchived',
    },
  ])('is refused $what', ({ equipment: machine, text, code }) => {
    expect(
      codesOf(
        decideReportDefect({ equipment: machine, counter: null, standDowns: [] }, { ...report, text }, aContext()),
      ),
    ).toEqual([code]);
  });
});

describe('the finding of a task', () => {
  const raised = (task: Partial<OrderTask>, columns: Partial<WorkOrder> = {}, taskId = 'L1-1') => {
    const order = anOrder({
      tasks: [anOrderTask({ answer: null, ...task }), anOrderTask({ taskId: 'L1-2' })],
      ...columns,
    });
    return decideRaiseDefect({ order, counter: null, standDowns: [] }, { ...report, rev: 1, taskId }, aContext());
  };
  const orderAfter = (task: Partial<OrderTask>, columns: Partial<WorkOrder> = {}) =>
    rowsAfter(decided(raised(task, columns)).changes, 'orders')[0];

  it('becomes a defect that names the order and the task, and the task names it', () => {
    const { value, changes } = decided(raised({}));
    const [order] = rowsAfter(changes, 'orders');
    expect(rowsAfter(changes, 'defects')).toMatchObject([
      { id: value, source: 'order', foundOrderId: order?.id, foundTaskId: 'L1-1', equipmentId: order?.equipmentId },
    ]);
    expect(order?.tasks).toMatchObject([
      { defectId: value, answer: 'defect', finding: 'Brake hose chafed' },
      { taskId: 'L1-2', defectId: null, answer: 'done', finding: '' },
    ]);
  });

  it('keeps what was answered and written before', () => {
    expect(orderAfter({ answer: 'done', finding: 'Chafed, renewed' })?.tasks[0]).toMatchObject({
      answer: 'done',
      finding: 'Chafed, renewed',
    });
  });

  it('gives leave to take apart without answering that task', () => {
    expect(orderAfter({ needsDefect: true })?.tasks[0]).toMatchObject({ answer: null });
  });

  it('puts an open order in work', () => {
    expect(orderAfter({}, { state: 'open', startedOn: null })).toMatchObject({
      state: 'inWork',
      startedOn: '2026-03-10',
    });
  });

  it.each([
    { what: 'twice', task: { defectId: freshId<'Defect'>() }, columns: {}, code: 'defectRaisedAlready' },
    { what: 'on a finished order', task: {}, columns: { state: 'done' as const }, code: 'orderNotOpen' },
    { what: 'on a planned one', task: {}, columns: { state: 'planned' as const }, code: 'orderNotIn' },
    { what: 'from a stale sheet', task: {}, columns: { rev: 2 }, code: 'rowChangedMeanwhile' },
  ])('does not become one $what', ({ task, columns, code }) => {
    expect(codesOf(raised(task, columns))).toEqual([code]);
  });

  it('must be of a task that is there', () => {
    expect(codesOf(raised({}, {}, 'L9-9'))).toEqual(['taskUnknown']);
  });
});

describe('looking through defects', () => {
  it('judges how bad one is', () => {
    const { changes } = decided(
      decideTriageDefect({ defect: aDefect(), standDowns: [] }, { rev: 1, severity: 'minor' }, aContext()),
    );
    expect(rowsAfter(changes, 'defects')).toMatchObject([{ state: 'triaged', severity: 'minor' }]);
  });

  it('rejects one with a reason, which stays on record', () => {
    const { changes } = decided(
      decideRejectDefect({ defect: aDefect() }, { rev: 1, reason: ' Only dust ' }, aContext()),
    );
    expect(rowsAfter(changes, 'defects')).toMatchObject([{ state: 'rejected', rejectReason: 'Only dust' }]);
  });

  it.each([
    { what: 'without a reason', defect: aDefect(), reason: ' ', code: 'reasonRequired' },
    { what: 'at endless length', defect: aDefect(), reason: 'x'.repeat(501), code: 'tooLong' },
    { what: 'under repair', defect: aDefect({ state: 'ordered' }), reason: 'x', code: 'defectOrdered' },
    { what: 'that is gone', defect: null, reason: 'x', code: 'rowGone' },
  ])('rejects none $what', ({ defect, reason, code }) => {
    expect(codesOf(decideRejectDefect({ defect }, { rev: 1, reason }, aContext()))).toEqual([code]);
  });
});
