import { expect, it } from 'vitest';
import { csvColumns, csvLine } from '#features/certificates/certificatesCsv.ts';
import { aCertificate, fullContent } from '#tests/support/fullCertificate.ts';
import { aContext, freshId } from '#tests/support/rows.ts';

const words = {
  kind: () => 'Completion',
  state: () => 'Replaced',
  numberOf: (id: string | null) => (id === null ? '' : 'FT-9'),
};

it('a line says all of a certificate, the void one’s reason and what took its place among it', () => {
  const content = { ...fullContent('international', 'en'), replaces: { number: 'FT-1', reason: 'Typing error' } };
  const certificate = aCertificate(content, {
    voided: { at: aContext().now, by: 'Wang Fang', reason: 'Wrong reading' },
    replacedById: freshId<'Certificate'>(),
    copies: 2,
    seal: { previous: null, hash: 'ab'.repeat(32), keyId: 'key-1', token: 'TOKEN' },
  });
  const line = csvLine(certificate, words);
  const said = Object.fromEntries(csvColumns.map((column, index) => [column, line[index]]));
  expect(said).toEqual({
    number: 'FT-2026-000417',
    kind: 'Completion',
    form: 'international',
    issuedOn: '2026-11-21',
    issuedAt: aContext().now,
    language: 'en',
    machine: 'TR-118',
    plate: '沪B·82K17',
    serial: 'LFMAP90C8B0417233',
    type: 'Passenger car · TOYOTA PRIUS',
    customer: 'Northbridge Haulage Ltd',
    subject: 'Main service, Oil service',
    order: 'WO-2026-000512',
    readings: '184220 km',
    inspector: 'Łukasz Żak',
    inspectorNo: 'QC-0417',
    state: 'Replaced',
    voidedAt: aContext().now,
    voidedBy: 'Wang Fang',
    voidReason: 'Wrong reading',
    replaces: 'FT-1',
    replacedBy: 'FT-9',
    copies: '2',
    hash: 'ab'.repeat(32),
    keyId: 'key-1',
  });
});

it('what a certificate does not have is left empty', () => {
  const line = csvLine(aCertificate(fullContent('chinese', 'zh-Hans')), words);
  const empty = ['voidedAt', 'voidedBy', 'voidReason', 'replaces', 'replacedBy', 'hash', 'keyId'] as const;
  expect(empty.map((column) => line[csvColumns.indexOf(column)])).toEqual(empty.map(() => ''));
});
