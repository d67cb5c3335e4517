import { describe, expect, it } from 'vitest';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import { noCalibrations } from '#domain/instrumentCalibration.ts';
import type { MeterReading } from '#domain/meterRecord.ts';
import { decideCompleteOrder } from '#domain/orderCompletion.ts';
import type { CompletionInput, CompletionState } from '#domain/orderCompletionGate.ts';
import type { OutsideWork, WorkOrder } from '#domain/workOrder.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aCalibration, anInstrument } from '#tests/support/heldRows.ts';
import { aContext, aLog, aMeter, anEquipment, on } from '#tests/support/rows.ts';
import {
  aCompletion,
  aLevel,
  anAssignment,
  anOrder,
  anOrderTask,
  aProgramme,
  aRevision,
} from '#tests/support/serviceRows.ts';
import { anOutsideWorkshop, outsideWork } from '#tests/support/workRows.ts';

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

describe('leaving the window', () => {
  const opened = { ...order, openedOn: on('2025-12-10') };
  const quiet = { meters: [{ meter: odometer, log: [] as MeterReading[] }] };
  const onDay = (day: string, columns: Partial<CompletionInput> = {}) => ({
    from: { order: opened, ...quiet },
    columns: { completedOn: on(day), meters: { km: 100 }, ...columns },
  });
  // Today is 25 March for these.
  const then = (asked: Case) =>
    decideCompleteOrder(
      { ...state, ...asked.from },
      { rev: order.rev, ...input, ...asked.columns },
      aContext({ today: on('2026-03-25') }),
    );

  it.each([
    { day: '2026-02-22', isLeft: true, why: 'the day before it opens' },
    { day: '2026-02-23', isLeft: false, why: 'the day it opens' },
    { day: '2026-03-05', isLeft: false, why: 'the day it is due' },
    { day: '2026-03-15', isLeft: false, why: 'the day it closes' },
    { day: '2026-03-16', isLeft: true, why: 'the day after' },
  ])('on $day ($why): $isLeft', ({ day, isLeft }) => {
    expect(codesOf(then(onDay(day)))).toEqual(isLeft ? ['windowLeft'] : []);
  });

  it('is judged by the reading of that day, too', () => {
    expect(codesOf(then(onDay('2026-02-01', { meters: { km: 4_600 } })))).toEqual([]);
    expect(codesOf(then(onDay('2026-03-05', { meters: { km: 5_501 } })))).toEqual(['windowLeft']);
  });

  it('keeps the reason and who answers for it: the actor, or whoever is named', () => {
    const reason = { windowReason: ' Parts came late ' };
    const rowOf = (columns: Partial<CompletionInput>) =>
      rowsAfter(decided(then(onDay('2026-03-20', { ...reason, ...columns }))).changes, 'orders')[0];
    expect(rowOf({})).toMatchObject({ windowReason: 'Parts came late', windowReasonBy: 'Li Wei' });
    expect(rowOf({ windowReasonBy: 'Chen Jie' })).toMatchObject({ windowReasonBy: 'Chen Jie' });
  });

  it('needs a name when nobody is known to act', () => {
    const nobody = aContext({ today: on('2026-03-25'), actor: { id: null, name: '' } });
    const late = { rev: order.rev, ...input, completedOn: on('2026-03-20'), windowReason: 'Late' };
    const from = { ...state, order: opened, ...quiet };
    expect(codesOf(decideCompleteOrder(from, late, nobody))).toEqual(['windowNameMissing']);
    expect(decideCompleteOrder(from, { ...late, windowReasonBy: 'Chen Jie' }, nobody).ok).toBe(true);
  });

  it('counts the completions before that day only', () => {
    const done = aCompletion(assignment, 'L1', { on: on('2026-03-01'), meters: { km: 90 } });
    const later = aCompletion(assignment, 'L1', { on: on('2026-03-20'), meters: { km: 300 } });
    const asked = onDay('2026-03-05');
    expect(codesOf(then({ ...asked, from: { ...asked.from, completions: [later] } }))).toEqual([]);
    expect(codesOf(then({ ...asked, from: { ...asked.from, completions: [done] } }))).toEqual(['windowLeft']);
  });
});

describe('finishing an order with work outside', () => {
  const back = { sentOn: on('2026-03-02'), returnedOn: on('2026-03-09'), paperNo: 'Z-3' };
  const given = (columns: Partial<OutsideWork> = {}, order2: Partial<WorkOrder> = {}) => ({
    order: { ...order, workerIds: [], outside: outsideWork(anOutsideWorkshop(), { ...back, ...columns }), ...order2 },
  });

  it('needs nobody of the workshop’s own', () => {
    expect(completed({ from: given() }).ok).toBe(true);
  });

  it.each([
    { what: 'not back', columns: { returnedOn: null }, code: 'outsideNotReturned', level: 'error' },
    { what: 'without its paper', columns: { paperNo: '' }, code: 'outsidePaperMissing', level: 'confirm' },
  ])('is held up by work $what', ({ columns, code, level }) => {
    expect(problemsOf(completed({ from: given(columns) }))).toMatchObject([{ code, level }]);
  });

  it('cannot be confirmed without its paper where a certificate rests on it', () => {
    const revision = aRevision(programme, { levels: [aLevel('L1', { needsCertificate: true })] });
    const from = { ...given({ paperNo: '' }, { revisionId: revision.id }), revisions: [revision] };
    expect(problemsOf(completed({ from, confirmed: ['outsidePaperMissing'] }))).toMatchObject([
      { code: 'outsidePaperMissing', level: 'error' },
    ]);
  });
});

describe('finishing an order with measured values', () => {
  const wrench = anInstrument();
  const tasks = [anOrderTask({ value: 90, instrumentId: wrench.id })];
  const measured = (papers: readonly HeldCertificate[]): Partial<CompletionState> => ({
    order: { ...order, tasks },
    calibrations: { instruments: new Map([[wrench.id, wrench]]), calibrationsOf: () => papers },
  });

  it.each([
    { what: 'calibrated through that day', papers: [aCalibration(wrench, { expiresOn: on('2026-03-10') })], codes: [] },
    {
      what: 'calibrated through the day before',
      papers: [aCalibration(wrench, { expiresOn: on('2026-03-09') })],
      codes: ['calibrationExpired tasks.0.value'],
    },
    { what: 'never calibrated', papers: [], codes: ['calibrationMissing tasks.0.value'] },
  ])('with an instrument $what: $codes', ({ papers, codes }) => {
    const problems = problemsOf(completed({ from: measured(papers) }));
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual(codes);
  });
});
