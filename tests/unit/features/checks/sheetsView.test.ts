import { describe, expect, it } from 'vitest';
import type { Board, BoardCell, BoardState } from '#domain/checkBoard.ts';
import { boardCounts } from '#domain/checkBoard.ts';
import { awaitedSheets } from '#features/checks/paperList.ts';
import { sheetsOf } from '#features/checks/sheetsView.ts';
import { aCheck } from '#tests/support/checkRows.ts';
import { anEquipment, freshId, on } from '#tests/support/rows.ts';

const day = on('2026-03-10');
const checkTemplateId = freshId<'CheckTemplate'>();
const [truck, crane, loader] = ['T-1', 'C-1', 'L-1'].map((code) => anEquipment({ code })) as [
  ReturnType<typeof anEquipment>,
  ReturnType<typeof anEquipment>,
  ReturnType<typeof anEquipment>,
];
const done = aCheck({ equipmentId: truck.id, checkTemplateId, day, state: 'done', shiftId: 'early' });
const again = aCheck({ equipmentId: truck.id, checkTemplateId, day, state: 'done', shiftId: 'early' });

const cell = (equipmentId: BoardCell['equipmentId'], shiftId: string, state: BoardState): BoardCell => ({
  equipmentId,
  checkTemplateId,
  shiftId,
  day,
  state,
  isExpected: true,
  check: state === 'nilDefect' || state === 'notUsed' ? done : null,
  defectIds: [],
});

const rows: Board['rows'] = [
  {
    equipment: truck,
    keeper: 'Li',
    cells: [cell(truck.id, 'early', 'nilDefect'), cell(truck.id, 'late', 'expected')],
  },
  { equipment: crane, keeper: '', cells: [cell(crane.id, 'early', 'stoodDown')] },
  { equipment: loader, keeper: '', cells: [cell(loader.id, 'early', 'missing'), cell(loader.id, 'late', 'notUsed')] },
];
const board: Board = { day, rows, counts: boardCounts(rows.flatMap(({ cells }) => cells)) };
const blank = { machine: null, check: null, isFilled: false };
const named = (asked: Partial<typeof blank> | { readonly machine?: string; readonly check?: string }) =>
  sheetsOf(board, [done, again], { ...blank, ...asked }).map(
    ({ equipment, shiftId, check }) => `${equipment.code} ${shiftId} ${check === null ? 'blank' : 'filled'}`,
  );

describe('sheets of a day', () => {
  it('blank: for what is still to come or was missed, not for a machine that stands down', () => {
    expect(named({})).toEqual(['T-1 late blank', 'L-1 early blank']);
  });

  it('blank for one machine: also when it stands down', () => {
    expect(named({ machine: crane.id })).toEqual(['C-1 early blank']);
  });

  it('filled: every check, also two of one shift; or just the one asked for', () => {
    expect(named({ isFilled: true })).toEqual(['T-1 early filled', 'T-1 early filled']);
    expect(sheetsOf(board, [done, again], { ...blank, isFilled: true, check: again.id })).toMatchObject([
      { check: { id: again.id } },
    ]);
  });
});

describe('sheets that may lie on the desk', () => {
  it('are those without an answer', () => {
    const waiting = awaitedSheets(board).map(({ equipment, cell: { state } }) => `${equipment.code} ${state}`);
    expect(waiting).toEqual(['T-1 expected', 'C-1 stoodDown', 'L-1 missing']);
  });
});
