import { expect, it } from 'vitest';
import { csvColumns, registerCsv } from '#features/equipment/registerCsv.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import type { RegisterRow } from '#widgets/registerView.ts';

const row = (columns: Parameters<typeof anEquipment>[0]): RegisterRow => ({
  machine: anEquipment(columns),
  hasMeter: true,
  reading: { unit: 'km', value: 184_220.5, takenOn: on('2026-03-01'), ageDays: 9 },
  programmes: [],
  worst: null,
});

const words = {
  heads: csvColumns,
  kind: () => 'Truck',
  status: () => 'Overdue',
  programmes: () => 'Level 1; Level 2',
};
const textOf = (rows: readonly RegisterRow[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(registerCsv(rows, words));

it('the file begins with the mark of UTF-8 and a line of heads', () => {
  const text = textOf([]);
  expect(text.startsWith('\ufeffcode,name,kind,')).toBe(true);
  expect(text.endsWith('nextOn\r\n')).toBe(true);
});

it('every machine is one record with as many cells as there are heads', () => {
  const text = textOf([row({ code: 'TR-1', name: '牵引车', year: 2019, depot: 'North' })]);
  const [, record = ''] = text.split('\r\n');
  expect(record).toBe('TR-1,牵引车,Truck,,,2019,,,North,,,,184220.5,km,2026-03-01,"Level 1; Level 2",Overdue,');
  expect(record.split(',')).toHaveLength(csvColumns.length);
});

it('a cell that a spreadsheet would run is guarded, one with a comma is quoted', () => {
  const text = textOf([row({ code: '=cmd()', name: 'Crane, 50 t' })]);
  expect(text).toContain(`'=cmd(),"Crane, 50 t",`);
});
