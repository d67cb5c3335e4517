import { expect, it } from 'vitest';
import { qrText } from '#print/qrText.ts';
import { fullContent } from '#tests/support/fullCertificate.ts';

const content = { ...fullContent('international', 'en'), category: 'Level 1 service' };
const lines = (columns: Partial<typeof content>) =>
  qrText({ content: { ...content, ...columns }, seal: null }).split('\n');

it('the code of a sealed certificate is its token', () => {
  const seal = { previous: null, hash: '', keyId: '', token: 'FT1:ABC' };
  expect(qrText({ content, seal })).toBe('FT1:ABC');
});

it('the code of one that bears no seal says number, work, vehicle, day, reading, repairer and inspector, a line each', () => {
  expect(lines({})).toEqual([
    'FT-2026-000417',
    'Level 1 service',
    '沪B·82K17',
    'LFMAP90C8B0417233',
    '2026-11-20',
    '184220 km',
    content.workshop.name,
    content.inspector.name,
  ]);
});

it('a machine without a plate is named by its code, and what is not known takes no line', () => {
  expect(lines({ plate: '', serial: '', meters: [] })).toEqual([
    'FT-2026-000417',
    'Level 1 service',
    'TR-118',
    '2026-11-20',
    content.workshop.name,
    content.inspector.name,
  ]);
});

it('several meters stand on one line', () => {
  const meters = [
    { unit: 'km' as const, value: 12 },
    { unit: 'h' as const, value: 3.5 },
  ];
  expect(lines({ meters })[5]).toBe('12 km 3.5 h');
});
