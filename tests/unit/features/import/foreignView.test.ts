import { describe, expect, it } from 'vitest';
import { foreignOptions, foreignRows, isForeignReady } from '#features/import/foreignView.ts';
import { calendarDate } from '#kernel/calendarDate.ts';
import type { ForeignView, TableView } from '#workers/importMessages.ts';

const table = (rowCount: number): TableView => ({
  name: '',
  headers: [],
  rowCount,
  sample: [],
  kind: 'readings',
  columns: {},
  byKind: { equipment: {}, readings: {}, services: {}, parts: {} },
  unit: null,
  openOrders: [],
});

const fuelio: ForeignView = {
  program: 'fuelio',
  parts: [
    { table: 0, role: 'machines' },
    { table: 1, role: 'fuel' },
    { table: 2, role: 'other' },
    { table: 3, role: 'other' },
  ],
  asks: { code: false, unit: false, dateOrders: [], example: '' },
};

const options = foreignOptions({ unit: 'km', today: calendarDate('2026-03-10') });

describe('the rows of a file another program left behind', () => {
  it('are counted by what they hold, what is taken in first', () => {
    expect(foreignRows(fuelio, { tables: [table(1), table(340), table(12), table(3)] })).toEqual([
      { role: 'machines', rows: 1 },
      { role: 'fuel', rows: 340 },
      { role: 'other', rows: 15 },
    ]);
  });
});

describe('the rows of such a file can be checked', () => {
  it('at once when the file says everything', () => {
    expect(isForeignReady(fuelio, options)).toBe(true);
  });

  it('only when the machine it does not name is named', () => {
    const nameless: ForeignView = { ...fuelio, asks: { ...fuelio.asks, code: true } };
    expect(isForeignReady(nameless, { ...options, onlyCode: ' ' })).toBe(false);
    expect(isForeignReady(nameless, { ...options, onlyCode: 'T-1' })).toBe(true);
  });

  it('only when the order of day and month is said where no date settles it', () => {
    const open: ForeignView = { ...fuelio, asks: { ...fuelio.asks, dateOrders: ['dmy', 'mdy'] } };
    expect(isForeignReady(open, options)).toBe(false);
    expect(isForeignReady(open, { ...options, dateOrders: { takenOn: 'mdy' } })).toBe(true);
  });
});
