import { describe, expect, it } from 'vitest';
import { decideIssueCertificate, decideIssueInspection, type IssueState } from '#domain/certificateIssue.ts';
import { hindrances } from '#tests/support/certificateHindrances.ts';
import { certified, completionAsked, inspectionAsked, issueState } from '#tests/support/certificateRows.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext } from '#tests/support/rows.ts';
import { anOutsideWorkshop, outsideWork } from '#tests/support/workRows.ts';

const { order } = certified;
const outside = anOutsideWorkshop();
const completion = (from: Partial<IssueState> = {}) =>
  decideIssueCertificate({ ...issueState, ...from }, completionAsked, aContext());
const certificates = rowsAfter(decided(completion()).changes, 'certificates');

describe('the gate before an inspection record', () => {
  const inspected = (from: Partial<IssueState> = {}, columns: Partial<typeof inspectionAsked> = {}) =>
    codesOf(decideIssueInspection({ ...issueState, ...from }, { ...inspectionAsked, ...columns }, aContext()));
  const tyre = { position: '1 L', treadMm: 8, pressureKpa: null, ageYears: null };
  const brakes = { method: 'road', servicePercent: null, secondaryPercent: null, parkingPercent: null } as const;

  it.each([
    { what: 'nothing', columns: {}, codes: [] },
    { what: 'no tyres and no brake test', columns: { tyres: [], brakeTest: null }, codes: [] },
    {
      what: 'a tyre of which nothing was measured',
      columns: { tyres: [{ ...tyre, treadMm: null, position: '' }] },
      codes: [],
    },
    { what: 'a tyre without its place', columns: { tyres: [{ ...tyre, position: ' ' }] }, codes: ['required'] },
    { what: 'a tyre of 61 mm', columns: { tyres: [{ ...tyre, treadMm: 61 }] }, codes: ['tyreRange'] },
    { what: 'a tyre listed twice', columns: { tyres: [tyre, { ...tyre, position: ' 1 L' }] }, codes: ['tyreTwice'] },
    { what: 'brakes that failed', columns: { brakeTest: { ...brakes, isPassed: false } }, codes: ['brakeTestFailed'] },
    {
      what: 'brakes of 151 per cent',
      columns: { brakeTest: { ...brakes, servicePercent: 151, isPassed: true } },
      codes: ['brakeRange'],
    },
  ])('$what: $codes', ({ columns, codes }) => {
    expect(inspected({}, columns)).toEqual(codes);
  });

  it.each(hindrances)('$what hinders it as well: $code', ({ from, code }) => {
    expect(inspected(from)).toEqual([code]);
  });

  it('is not closed by a completion certificate of the order, nor the other way round', () => {
    expect(inspected({ certificates, order: { ...order, state: 'released' } })).toEqual([]);
    const [record] = rowsAfter(
      decided(decideIssueInspection(issueState, inspectionAsked, aContext())).changes,
      'certificates',
    );
    expect(codesOf(completion({ certificates: record === undefined ? [] : [record] }))).toEqual([]);
    expect(inspected({ certificates: record === undefined ? [] : [record] })).toEqual(['certificateStands']);
  });

  it('does not rest on the outside workshop’s own paper', () => {
    expect(inspected({ order: { ...order, outside: outsideWork(outside) }, outsideWorkshop: outside })).toEqual([]);
  });
});
