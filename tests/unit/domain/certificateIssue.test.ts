import { describe, expect, it } from 'vitest';
import { type Certificate, certificateSchema } from '#domain/certificate.ts';
import {
  decideIssueCertificate,
  type IssueCertificate,
  type IssueState,
  issueSeries,
} from '#domain/certificateIssue.ts';
import { decideVoidCertificate } from '#domain/certificateVoiding.ts';
import { newRow } from '#domain/change.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, aMeter, anEquipment, aPerson, aReading, on } from '#tests/support/rows.ts';
import { anOrder, anOrderTask, aProgramme, aRevision, text, theSettings } from '#tests/support/serviceRows.ts';

const equipment = anEquipment({
  owner: 'Harbour Freight',
  plate: '沪A12345',
  make: 'Sinotruk',
  model: 'Howo',
  serial: 'LZZ5',
});
const programme = aProgramme();
const revision = aRevision(programme);
const worker = aPerson({ name: 'Zhang Min' });
const inspector = aPerson({
  name: 'Wang Fang',
  roles: ['inspector'],
  inspectorNo: 'Q-17',
  inspectorUntil: on('2026-03-10'),
});
const order = anOrder({
  equipmentId: equipment.id,
  programmeId: programme.id,
  revisionId: revision.id,
  state: 'done',
  completedOn: on('2026-03-08'),
  contractNo: 'C-9',
  meters: { km: 103_200 },
  workerIds: [worker.id],
  levels: [
    { levelId: 'L2', name: text('Level 2', '二级维护'), isAbsorbed: false },
    { levelId: 'L1', name: text('Level 1', '一级维护'), isAbsorbed: true },
  ],
  tasks: [anOrderTask({ limits: { unit: 'mm', min: 1.6, max: null }, value: 1.2, finding: 'Tyre renewed' })],
});
const odometer = aMeter({ equipmentId: equipment.id, events: [{ on: on('2026-01-01'), offset: 100_000, note: '' }] });
const state: IssueState = {
  order,
  equipment,
  programme,
  revision,
  people: [worker, inspector],
  settings: theSettings(),
  certificates: [],
  meters: [odometer],
  readings: [],
  counter: null,
};
const input: IssueCertificate = {
  orderId: order.id,
  inspectorId: inspector.id,
  form: 'chinese',
  language: 'zh-Hans',
  guarantee: { days: 30, distanceKm: 5_000 },
};
const issued = (from: Partial<IssueState> = {}, columns: Partial<IssueCertificate> = {}) =>
  decideIssueCertificate({ ...state, ...from }, { ...input, ...columns }, aContext());
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
      guarantee: { days: 30, distanceKm: 5_000, until: '2026-04-07', untilMeter: { unit: 'km', value: 8_200 } },
    });
  });

  it('keeps the sample workshop’s certificates out of the series', () => {
    const sample = { ...order, isSample: true };
    expect(issueSeries(sample, theSettings(), aContext())).toBe('SAMPLE-2026');
    expect(certificateOf({ order: sample })).toMatchObject({ number: 'SAMPLE-2026-000001', isSample: true });
  });

  it('gives no guarantee where none is promised', () => {
    const content = certificateOf({}, { form: 'international', language: 'en', guarantee: null }).content;
    expect(content).toMatchObject({ guarantee: null, type: 'Truck Sinotruk Howo', category: 'Level 2' });
  });
});

describe('the gate before a certificate', () => {
  const certificate = certificateOf();
  const voided = { ...certificate, voided: { at: aContext().now, by: 'Li Wei', reason: 'Wrong plate' } };
  const suspect = aReading(odometer, '2026-03-08', { value: 3_200, state: 'suspect', reason: 'backwards' });
  const strict = theSettings({ certificate: { prefix: 'FT', form: 'chinese', inspectorMayBeWorker: false } });
  const cases: readonly {
    what: string;
    from?: Partial<IssueState>;
    columns?: Partial<IssueCertificate>;
    codes: readonly string[];
  }[] = [
    { what: 'an order that is not done', from: { order: { ...order, state: 'inWork' } }, codes: ['orderNotDone'] },
    { what: 'an order that is certified', from: { certificates: [certificate] }, codes: ['certificateStands'] },
    { what: 'one whose certificate was voided', from: { certificates: [voided] }, codes: [] },
    {
      what: 'an unanswered task',
      from: { order: { ...order, tasks: [anOrderTask({ answer: null })] } },
      codes: ['tasksUnanswered'],
    },
    {
      what: 'a value out of limits without a decision',
      from: { order: { ...order, tasks: order.tasks.map((task) => ({ ...task, finding: '' })) } },
      codes: ['valuesOutOfLimits'],
    },
    { what: 'a reading in doubt', from: { readings: [suspect] }, codes: ['orderReadingSuspect'] },
    { what: 'a reading that only repeats one', from: { readings: [{ ...suspect, reason: 'duplicate' }] }, codes: [] },
    { what: 'a voided reading', from: { readings: [{ ...suspect, state: 'void', reason: null }] }, codes: [] },
    { what: 'an unknown inspector', from: { people: [worker] }, codes: ['inspectorMissing'] },
    {
      what: 'an archived inspector',
      from: { people: [worker, { ...inspector, archivedOn: on('2026-01-01') }] },
      codes: ['inspectorMissing'],
    },
    { what: 'a technician as inspector', columns: { inspectorId: worker.id }, codes: ['inspectorRoleMissing'] },
    { what: 'a manager as inspector', from: { people: [worker, { ...inspector, roles: ['manager'] }] }, codes: [] },
    {
      what: 'an inspector whose certificate ran out yesterday',
      from: { people: [worker, { ...inspector, inspectorUntil: on('2026-03-09') }] },
      codes: ['inspectorExpired'],
    },
    {
      what: 'an inspector without an end',
      from: { people: [worker, { ...inspector, inspectorUntil: null }] },
      codes: [],
    },
    {
      what: 'an inspector who did the work, where that is ruled out',
      from: { settings: strict, order: { ...order, workerIds: [inspector.id] } },
      codes: ['inspectorIsWorker'],
    },
    {
      what: 'an inspector who did the work, where that is allowed',
      from: { order: { ...order, workerIds: [inspector.id] } },
      codes: [],
    },
    {
      what: 'a workshop without a name',
      from: { settings: theSettings({ workshop: { name: ' ', address: '', phone: '', licence: '', logo: null } }) },
      codes: ['workshopNameMissing'],
    },
    { what: 'a guarantee of nothing on the Chinese form', columns: { guarantee: null }, codes: ['guaranteeTooShort'] },
    {
      what: 'a guarantee below the least',
      columns: { guarantee: { days: 29, distanceKm: 5_000 } },
      codes: ['guaranteeTooShort'],
    },
    { what: 'a guarantee above it', columns: { guarantee: { days: 60, distanceKm: 9_000 } }, codes: [] },
    {
      what: 'a guarantee of half days',
      columns: { guarantee: { days: 30.5, distanceKm: 5_000 } },
      codes: ['guaranteeNotPositive'],
    },
    {
      what: 'a short one on the international form',
      columns: { form: 'international', guarantee: { days: 1, distanceKm: 1 } },
      codes: [],
    },
    {
      what: 'no guarantee for a machine',
      from: { equipment: { ...equipment, kind: 'forklift' } },
      columns: { guarantee: null },
      codes: [],
    },
    { what: 'a machine that is gone', from: { equipment: null }, codes: ['rowGone'] },
  ];

  it.each(cases)('$what: $codes', ({ from = {}, columns = {}, codes }) => {
    expect(codesOf(issued(from, columns))).toEqual(codes);
  });

  it('names all that is missing at once', () => {
    const nameless = theSettings({ workshop: { name: '', address: '', phone: '', licence: '', logo: null } });
    const problems = problemsOf(issued({ settings: nameless, readings: [suspect] }, { inspectorId: worker.id }));
    expect(problems.map(({ code }) => code)).toEqual([
      'orderReadingSuspect',
      'inspectorRoleMissing',
      'workshopNameMissing',
    ]);
  });
});

describe('voiding a certificate', () => {
  const certificate = certificateOf();
  const released = { ...order, state: 'released' } as const;
  const asVoid = (columns: Partial<{ rev: number; reason: string }> = {}, from: Certificate | null = certificate) =>
    decideVoidCertificate(
      { certificate: from, order: released },
      { rev: 1, reason: ' Wrong plate ', ...columns },
      aContext(),
    );

  it('keeps number and content, and the order is done but not released', () => {
    const { changes } = decided(asVoid());
    const [row] = rowsAfter(changes, 'certificates');
    expect(row).toEqual({
      ...certificate,
      rev: 2,
      updatedAt: aContext().now,
      voided: { at: aContext().now, by: 'Li Wei', reason: 'Wrong plate' },
    });
    expect(rowsAfter(changes, 'orders')).toMatchObject([{ state: 'done' }]);
    expect(rowsAfter(changes, 'counters')).toEqual([]);
  });

  it('needs a reason, once, on a certificate that is there', () => {
    expect(codesOf(asVoid({ reason: ' ' }))).toEqual(['reasonRequired']);
    expect(codesOf(asVoid({ rev: 7 }))).toEqual(['rowChangedMeanwhile']);
    expect(codesOf(asVoid({}, null))).toEqual(['rowGone']);
    const [row] = rowsAfter(decided(asVoid()).changes, 'certificates');
    expect(codesOf(asVoid({ rev: 2 }, row ?? null))).toEqual(['certificateAlreadyVoid']);
  });
});
