import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateSchema } from '#domain/certificate.ts';
import { decideIssueCertificate, type IssueCertificate, type IssueState } from '#domain/certificateIssue.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { hinderedBy, hindrances, logOf, ownReading, unrepaired, unsafe } from '#tests/support/certificateHindrances.ts';
import { certified, completionAsked, issueState } from '#tests/support/certificateRows.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aCalibration, aHeld, anInstrument } from '#tests/support/heldRows.ts';
import { aContext, aReading, on } from '#tests/support/rows.ts';
import { anOrderTask } from '#tests/support/serviceRows.ts';
import { anOutsideWorkshop, outsideWork } from '#tests/support/workRows.ts';

const { order, equipment, inspector, odometer } = certified;
const wrench = anInstrument();
const outside = anOutsideWorkshop();
const givenOut = (paperNo: string) => outsideWork(outside, { paperNo });
const ordered = (columns: Partial<WorkOrder>): Pick<IssueState, 'order'> => ({ order: { ...order, ...columns } });
const measuredWith = ordered({ tasks: order.tasks.map((task) => ({ ...task, instrumentId: wrench.id })) });
const issued = (from: Partial<IssueState> = {}, columns: Partial<IssueCertificate> = {}) =>
  decideIssueCertificate({ ...issueState, ...from }, { ...completionAsked, ...columns }, aContext());
const [certificate] = rowsAfter(decided(issued()).changes, 'certificates').map((row) => certificateSchema.parse(row));
if (certificate === undefined) throw new Error('No certificate was issued.');
const voided = { ...certificate, voided: { at: aContext().now, by: 'Li Wei', reason: 'Wrong plate' } };
const cases: readonly {
  what: string;
  from?: Partial<IssueState>;
  columns?: Partial<IssueCertificate>;
  codes: readonly string[];
}[] = [
  ...hindrances.map(({ what, from, code }) => ({ what, from, codes: [code] })),
  // the order
  { what: 'a machine that is gone', from: { equipment: null }, codes: ['rowGone'] },
  { what: 'a programme that is gone', from: { programme: null }, codes: ['rowGone'] },
  {
    what: 'a repair, which has no programme',
    from: {
      ...ordered({ kind: 'repair', programmeId: null, revisionId: null, levels: [], title: 'Gearbox' }),
      programme: null,
      revision: null,
    },
    codes: [],
  },
  { what: 'an order in work', from: ordered({ state: 'inWork' }), codes: ['orderNotDone'] },
  { what: 'one released without a certificate', from: ordered({ state: 'released' }), codes: [] },
  { what: 'one that is certified', from: { certificates: [certificate] }, codes: ['certificateStands'] },
  { what: 'one whose certificate was voided', from: { certificates: [voided] }, codes: [] },
  { what: 'an unanswered task', from: ordered({ tasks: [anOrderTask({ answer: null })] }), codes: ['tasksUnanswered'] },
  {
    what: 'a value out of limits without a decision',
    from: ordered({ tasks: order.tasks.map((task) => ({ ...task, finding: '' })) }),
    codes: ['valuesOutOfLimits'],
  },
  // the readings
  {
    what: 'a reading that only repeats one',
    from: { logged: logOf({ ...ownReading, reason: 'duplicate' }) },
    codes: [],
  },
  { what: 'a voided reading', from: { logged: logOf({ ...ownReading, state: 'void', reason: null }) }, codes: [] },
  { what: 'a doubted reading of no order', from: { logged: logOf({ ...ownReading, orderId: null }) }, codes: [] },
  {
    what: 'a reading below that of the day before',
    from: { logged: logOf(aReading(odometer, '2026-03-07', { value: 3_201 })) },
    codes: ['readingBelowLast'],
  },
  { what: 'one equal to it', from: { logged: logOf(aReading(odometer, '2026-03-07', { value: 3_200 })) }, codes: [] },
  {
    what: 'one below a reading of the same day',
    from: { logged: logOf(aReading(odometer, '2026-03-08', { value: 3_300 })) },
    codes: [],
  },
  {
    what: 'one below a doubted reading',
    from: { logged: logOf(aReading(odometer, '2026-03-07', { value: 9_000, state: 'suspect', reason: 'tooFast' })) },
    codes: [],
  },
  {
    what: 'one below what the meter before it showed, but not in all',
    from: { logged: logOf(aReading(odometer, '2025-12-30', { value: 99_000 })) },
    codes: [],
  },
  // the machine
  {
    what: 'an unsafe defect that was repaired',
    from: { defects: [unrepaired({ ...unsafe, state: 'repaired' })] },
    codes: [],
  },
  { what: 'a rejected one', from: { defects: [unrepaired({ ...unsafe, state: 'rejected' })] }, codes: [] },
  { what: 'a major one', from: { defects: [unrepaired({ ...unsafe, severity: 'major' })] }, codes: [] },
  { what: 'a required paper on its last day', from: { held: [aHeld({ expiresOn: on('2026-03-10') })] }, codes: [] },
  {
    what: 'an expired paper that is not required',
    from: { held: [aHeld({ expiresOn: on('2026-03-09'), isRequired: false })] },
    codes: [],
  },
  {
    what: 'an expired paper of a machine that is released already',
    from: { ...ordered({ state: 'released' }), held: [aHeld({ expiresOn: on('2026-03-09') })] },
    codes: [],
  },
  // the instruments
  {
    what: 'an instrument never calibrated',
    from: { ...measuredWith, instruments: [wrench] },
    codes: ['calibrationMissing'],
  },
  {
    what: 'one whose calibration ran out before the work was done',
    from: {
      ...measuredWith,
      instruments: [wrench],
      calibrations: [aCalibration(wrench, { expiresOn: on('2026-03-07') })],
    },
    codes: ['calibrationExpired'],
  },
  {
    what: 'one calibrated that day',
    from: {
      ...measuredWith,
      instruments: [wrench],
      calibrations: [aCalibration(wrench, { expiresOn: on('2026-03-08') })],
    },
    codes: [],
  },
  // outside work
  {
    what: 'outside work without number and paper',
    from: { ...ordered({ outside: givenOut('') }), outsideWorkshop: outside },
    codes: ['outsidePaperMissing', 'outsidePaperNotAttached'],
  },
  {
    what: 'outside work with a number, its paper attached elsewhere',
    from: { ...ordered({ outside: givenOut('Z-9') }), outsideWorkshop: outside, attachments: [{ place: '' }] },
    codes: ['outsidePaperNotAttached'],
  },
  {
    what: 'outside work with both',
    from: { ...ordered({ outside: givenOut('Z-9') }), outsideWorkshop: outside, attachments: [{ place: 'outside' }] },
    codes: [],
  },
  // the guarantee
  { what: 'no guarantee on the Chinese form', columns: { guarantee: null }, codes: ['guaranteeTooShort'] },
  {
    what: 'a guarantee below the least',
    columns: { guarantee: { work: 'level2', days: 29, distanceKm: 5_000 } },
    codes: ['guaranteeTooShort'],
  },
  {
    what: 'a short one on the international form',
    columns: { form: 'international', guarantee: { work: 'level2', days: 1, distanceKm: 1 } },
    codes: [],
  },
  {
    what: 'no guarantee for a machine',
    from: { equipment: { ...equipment, kind: 'forklift' } },
    columns: { guarantee: null },
    codes: [],
  },
];

describe('the gate before a completion certificate', () => {
  it.each(cases)('$what: $codes', ({ from = {}, columns = {}, codes }) => {
    expect(codesOf(issued(from, columns))).toEqual(codes);
  });

  it('lets the order of the tests through', () => {
    expect(codesOf(issued())).toEqual([]);
  });

  it('names every hindrance there is, whichever come together', () => {
    fc.assert(
      fc.property(fc.subarray([...hindrances]), (some) => {
        const from = hinderedBy(some);
        expect(codesOf(issued(from))).toEqual(some.map(({ code }) => code));
      }),
    );
  });

  it('says of each where it is mended', () => {
    const from = hinderedBy(hindrances);
    expect(problemsOf(issued(from)).map(({ code, field, params }) => ({ code, field, ...params }))).toMatchObject([
      { code: 'orderReadingSuspect', meterId: odometer.id },
      { code: 'unsafeDefectOpen', defectId: unsafe.id, number: unsafe.number },
      { code: 'heldExpired' },
      { code: 'inspectorUnqualified', field: 'inspectorId', personId: inspector.id },
      { code: 'workshopNameMissing', field: 'workshop.name' },
    ]);
  });
});
