import { describe, expect, it } from 'vitest';
import type { Check } from '#domain/check.ts';
import { type Board, type BoardCell, type BoardRow, type BoardState, checkTotals } from '#domain/checkBoard.ts';
import type { Equipment } from '#domain/equipment.ts';
import {
  cellsIn,
  choicesOf,
  dayIn,
  filterIn,
  shiftColumns,
  shownRows,
  weekOf,
  weekRows,
} from '#features/checks/boardView.ts';
import { shiftSettings, threeShifts } from '#tests/support/checkRows.ts';
import { anEquipment, freshId, on } from '#tests/support/rows.ts';

const template = freshId<'CheckTemplate'>();

const cell = (equipment: Equipment, state: BoardState, columns: Partial<BoardCell> = {}): BoardCell => ({
  equipmentId: equipment.id,
  checkTemplateId: template,
  shiftId: 'early',
  day: on('2026-03-10'),
  state,
  isExpected: true,
  check: null as Check | null,
  defectIds: [],
  ...columns,
});

const row = (columns: Partial<Equipment>, ...states: readonly BoardState[]): BoardRow => {
  const equipment = anEquipment(columns);
  return { equipment, keeper: '', cells: states.map((state) => cell(equipment, state)) };
};

const rows = [
  row({ code: 'A-1', depot: 'North', kind: 'truck' }, 'nilDefect', 'missing'),
  row({ code: 'A-2', depot: 'South', kind: 'truck' }, 'missing'),
  row({ code: 'A-3', depot: '', kind: 'forklift' }, 'stoodDown'),
];

const all = { depot: null, kind: null, state: null };
const codes = (some: readonly BoardRow[]) => some.map(({ equipment }) => equipment.code);

describe('the address of the board', () => {
  it('says day, depot, kind and state; what it does not know is left out', () => {
    const params = new URLSearchParams('day=2026-02-30&kind=tank&state=missing&depot=North');
    expect(dayIn(params, on('2026-03-10'))).toBe('2026-03-10');
    expect(dayIn(new URLSearchParams('day=2026-02-28'), on('2026-03-10'))).toBe('2026-02-28');
    expect(filterIn(params)).toEqual({ depot: 'North', kind: null, state: 'missing' });
  });

  it('takes the week of a Sunday from the Monday before', () => {
    const week = weekOf(on('2026-03-15'));
    expect([week[0], week[6]]).toEqual(['2026-03-09', '2026-03-15']);
  });
});

describe('rows of the board', () => {
  it('are narrowed by depot, kind and state; the counts are of depot and kind alone', () => {
    expect(codes(shownRows(rows, { ...all, depot: 'North' }).rows)).toEqual(['A-1']);
    expect(codes(shownRows(rows, { ...all, kind: 'forklift' }).rows)).toEqual(['A-3']);
    const missing = shownRows(rows, { ...all, kind: 'truck', state: 'missing' });
    expect(codes(missing.rows)).toEqual(['A-1', 'A-2']);
    expect(missing.counts).toMatchObject({ nilDefect: 1, missing: 2, stoodDown: 0 });
  });

  it('offer the depots and kinds there are', () => {
    expect(choicesOf(rows)).toEqual({ depots: ['North', 'South'], kinds: ['truck', 'forklift'] });
  });

  it('stand under the shifts by their hour; cells of none or of a shift that is gone stand last', () => {
    const equipment = anEquipment();
    const cells = ['night', 'early', '', 'gone'].map((shiftId) => cell(equipment, 'done', { shiftId }));
    const mixed: BoardRow = { equipment, keeper: '', cells };
    const columns = shiftColumns([mixed], threeShifts);
    expect(columns.map((shift) => shift?.id ?? null)).toEqual(['early', 'night', null]);
    expect(cellsIn(mixed, null, columns).map(({ shiftId }) => shiftId)).toEqual(['', 'gone']);
    expect(columns.flatMap((shift) => cellsIn(mixed, shift, columns))).toHaveLength(cells.length);
  });
});

describe('what is answered', () => {
  it('counts "not used" as an answer, and neither machines stood down nor checks nobody expected', () => {
    const equipment = anEquipment();
    const cells = [
      ...(['defects', 'nilDefect', 'done', 'notUsed', 'open', 'missing', 'expected', 'stoodDown'] as const).map(
        (state) => cell(equipment, state),
      ),
      cell(equipment, 'done', { isExpected: false }),
    ];
    expect(checkTotals(cells)).toEqual({ answered: 4, expected: 7, missing: 1 });
  });
});

describe('the board of a week', () => {
  const settings = shiftSettings();
  const fleet = { equipment: new Map(), people: new Map(), settings, checkDutiesOf: () => [] };
  const input = {
    momentOf: () => ({ day: on('2026-03-10'), time: '09:00' }),
    fleet,
    now: { day: on('2026-03-12'), time: '09:00' },
  };
  const [first, second] = [anEquipment({ code: 'B-10' }), anEquipment({ code: 'B-9' })];
  const board = (day: string, cells: readonly BoardCell[]): Board => ({
    day: on(day),
    rows: [first, second]
      .map((equipment) => ({ equipment, keeper: '', cells: cells.filter((one) => one.equipmentId === equipment.id) }))
      .filter((one) => one.cells.length > 0),
    counts: shownRows([], all).counts,
  });
  const boards = [
    board('2026-03-09', [cell(first, 'nilDefect'), cell(second, 'missing')]),
    board('2026-03-10', [cell(first, 'missing')]),
    board('2026-03-11', []),
  ];

  it('has a machine once, by code, its cells by day, and what share of what was due it answered', () => {
    const week = weekRows(boards, all, input);
    expect(week.map(({ equipment, days }) => [equipment.code, days.map((cells) => cells.length)])).toEqual([
      ['B-9', [1, 0, 0]],
      ['B-10', [1, 1, 0]],
    ]);
    expect(week.map(({ discipline }) => [discipline.answered, discipline.due, discipline.share])).toEqual([
      [0, 1, 0],
      [1, 2, 0.5],
    ]);
  });

  it('is narrowed to machines with such a cell on any day', () => {
    expect(weekRows(boards, { ...all, state: 'nilDefect' }, input).map(({ equipment }) => equipment.code)).toEqual([
      'B-10',
    ]);
  });
});
