import { describe, expect, it } from 'vitest';
import { type Certificate, certificateSchema } from '#domain/certificate.ts';
import {
  decideIssueCertificate,
  type IssueCertificate,
  type IssueState,
  issueSeries,
} from '#domain/certificateIssue.ts';
import { newRow } from '#domain/change.ts';
import { certified, completionAsked, issueState } from '#tests/support/certificateRows.ts';
import { decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext } from '#tests/support/rows.ts';
import { theSettings } from '#tests/support/serviceRows.ts';

const { order } = certified;
const issued = (from: Partial<IssueState> = {}, columns: Partial<IssueCertificate> = {}) =>
  decideIssueCertificate({ ...issueState, ...from }, { ...completionAsked, ...columns }, aContext());
const certificateOf = (from: Partial<IssueState> = {}, columns: Partial<IssueCertificate> = {}): Certificate => {
  const [certificate] = rowsAfter(decided(issued(from, columns)).changes, 'certificates');
  return certificateSchema.parse(certificate);
};

describe('issuing a certificate', () => {
  it('takes the next number of the series, and releases the order', () => {
    const counter = { ...newRow(aContext()), id: 'certificate:FT-2026', value: 317 };
    const { value, changes } = decided(issued({ counter }));
    expect(rowsAfter(changes, 'certificates')).toMatchObject([
      { id: value, series: 'FT-2026', number: 'FT-2026-000318', voided: null, issuedOn: '2026-03-10' },
    ]);
    expect(rowsAfter(changes, 'counters')).toMatchObject([{ id: 'certificate:FT-2026', value: 318 }]);
    expect(rowsAfter(changes, 'orders')).toMatchObject([{ state: 'released', history: [{ state: 'released' }] }]);
  });

  it('freezes every text in its language and every value as the meter showed it', () => {
    expect(certificateOf().content).toEqual({
      kind: 'completion',
      replaces: null,
      outside: null,
      form: 'chinese',
      language: 'zh-Hans',
      number: 'FT-2026-000001',
      issuedOn: '2026-03-10',
      customer: 'Harbour Freight',
      code: 'T-1',
      plate: '沪A12345',
      plateColour: '',
      type: '货车 Sinotruk Howo',
      engineNo: '',
      serial: 'LZZ5',
      category: '二级维护',
      programme: '货车维护',
      revision: 1,
      contractNo: 'C-9',
      orderNo: '2026-0001',
      dateIn: '2026-03-01',
      dateOut: '2026-03-08',
      meters: [{ unit: 'km', value: 3_200 }],
      workshop: {
        name: 'Harbour Workshop',
        address: '1 Quay Road',
        phone: '555 0100',
        licence: 'LIC-7',
        logo: null,
      },
      inspector: { name: 'Wang Fang', number: 'Q-17' },
      workers: ['Zhang Min'],
      tasks: [
        {
          work: 'inspect',
          text: '项目 L1-1',
          answer: 'done',
          value: 1.2,
          unit: 'mm',
          finding: 'Tyre renewed',
          instrument: '',
        },
      ],
      guarantee: {
        work: 'level2',
        days: 30,
        distanceKm: 5_000,
        until: '2026-04-07',
        untilMeter: { unit: 'km', value: 8_200 },
      },
    });
  });

  it('keeps the sample workshop’s certificates out of the series', () => {
    const sample = { ...order, isSample: true };
    expect(issueSeries('completion', { isSample: true, settings: theSettings(), suffix: '7KX' }, aContext())).toBe(
      'SAMPLE-2026',
    );
    expect(certificateOf({ order: sample })).toMatchObject({ number: 'SAMPLE-2026-000001', isSample: true });
  });

  it('gives no guarantee where none is promised', () => {
    const content = certificateOf({}, { form: 'international', language: 'en', guarantee: null }).content;
    expect(content).toMatchObject({ guarantee: null, type: 'Truck Sinotruk Howo', category: 'Level 2' });
  });
});
