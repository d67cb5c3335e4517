import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '#archive/importTarget.ts';
import {
  asksReadOn,
  firstOptions,
  isReady,
  missingTargets,
  orderQuestions,
  targetOf,
  withKind,
  withTarget,
} from '#features/import/importView.ts';
import { calendarDate } from '#kernel/calendarDate.ts';
import type { TableView } from '#workers/importMessages.ts';

const table: TableView = {
  name: '',
  headers: ['Car', 'Date', 'Odometer', 'Cost'],
  rowCount: 2,
  sample: [
    ['A', '', '5', '1'],
    ['A', '03/04/2026', '7', '1'],
  ],
  kind: 'readings',
  columns: { code: 0, takenOn: 1, value: 2 },
  byKind: {
    equipment: { code: 0, takenOn: 1, value: 2, purchaseCost: 3 },
    readings: { code: 0, takenOn: 1, value: 2 },
    services: { code: 0, takenOn: 1, value: 2, workCost: 3 },
    parts: { unitCost: 3 },
  },
  unit: null,
  openOrders: [{ column: 1, orders: ['dmy', 'mdy'] }],
};

const today = calendarDate('2026-03-10');
const inspection = {
  encoding: 'utf-8',
  separator: ',',
  tables: [table],
  table: 0,
  onlyCode: 'Z3',
  foreign: null,
} as const;
const options = firstOptions({ ...inspection, tables: [table] }, 0, { unit: 'mi', today });
const changed = (columns: Partial<ImportOptions>): ImportOptions => ({ ...options, ...columns });

describe('the options a file begins with', () => {
  it('are those guessed, with the workshop’s unit where the file names none', () => {
    expect(options).toEqual({
      kind: 'readings',
      columns: table.columns,
      dateOrders: {},
      unit: 'mi',
      createEquipment: true,
      onlyCode: '',
      readOn: today,
    });
  });

  it('name the one machine of the file where no column does', () => {
    const columns = { takenOn: 1, value: 2 };
    const bare = firstOptions({ ...inspection, tables: [{ ...table, columns }] }, 0, { unit: 'km', today });
    expect(bare.onlyCode).toBe('Z3');
    expect(missingTargets(bare)).toEqual([]);
  });
});

describe('the meaning of a column', () => {
  it('stands on one column only', () => {
    const columns = withTarget(options.columns, 3, 'value');
    expect(columns).toEqual({ code: 0, takenOn: 1, value: 3 });
    expect([targetOf(columns, 2), targetOf(columns, 3)]).toEqual([null, 'value']);
  });

  it('can be taken away', () => {
    expect(withTarget(options.columns, 0, null)).toEqual({ takenOn: 1, value: 2 });
  });

  it('is guessed anew when the file holds something else', () => {
    const register = changed({ kind: 'equipment', columns: { code: 0, purchaseCost: 3 } });
    expect(withKind(register, 'services', table)).toMatchObject({
      kind: 'services',
      columns: { code: 0, takenOn: 1, value: 2, workCost: 3 },
    });
  });
});

const gaps: readonly (readonly [string, Partial<ImportOptions>, readonly string[]])[] = [
  ['a complete log', {}, []],
  ['a log without value', { columns: { code: 0, takenOn: 1 } }, ['value']],
  ['a log of nobody', { columns: { takenOn: 1, value: 2 } }, ['code']],
  ['a register by plate', { kind: 'equipment', columns: { plate: 0 } }, []],
  ['a register of nothing', { kind: 'equipment', columns: { make: 0 } }, ['code']],
  ['past work without the work', { kind: 'services', columns: { code: 0, takenOn: 1 } }, ['work']],
  ['past work of the one machine', { kind: 'services', columns: { work: 0, takenOn: 1 }, onlyCode: 'Z3' }, []],
  ['parts without numbers', { kind: 'parts', columns: { partName: 0 } }, ['partNumber']],
];

describe('what is still needed', () => {
  it.each(gaps)('of %s', (_, columns, missing) => {
    expect(missingTargets(changed(columns))).toEqual(missing);
  });

  it('includes the order of an open date column, with a date to look at', () => {
    expect(orderQuestions(table, options)).toEqual([
      { target: 'takenOn', header: 'Date', orders: ['dmy', 'mdy'], example: '03/04/2026' },
    ]);
    expect(isReady(table, options)).toBe(false);
    expect(isReady(table, changed({ dateOrders: { takenOn: 'mdy' } }))).toBe(true);
  });

  it('includes the day of meter values and of stock only where no column gives it', () => {
    expect(asksReadOn(changed({ kind: 'equipment', columns: { code: 0, value: 2 } }))).toBe('values');
    expect(asksReadOn(changed({ kind: 'equipment', columns: { code: 0, value: 2, takenOn: 1 } }))).toBeNull();
    expect(asksReadOn(changed({ kind: 'parts', columns: { partNumber: 0, stock: 1 } }))).toBe('stock');
    expect(asksReadOn(options)).toBeNull();
  });
});
