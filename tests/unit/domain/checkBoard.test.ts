import { describe, expect, it } from 'vitest';
import type { Check } from '#domain/check.ts';
import { type BoardInput, boardOfDay, keeperName } from '#domain/checkBoard.ts';
import { noCrew } from '#domain/equipment.ts';
import { aCheck, aCheckTemplate, aDuty, anAnswer, aStandDown, shiftSettings } from '#tests/support/checkRows.ts';
import { anEquipment, aPerson, freshId, on } from '#tests/support/rows.ts';

const template = aCheckTemplate();
const driver = aPerson({ name: 'Ma Jun' });
const truck = anEquipment({ code: 'T-2', keeper: 'Old Wang' });
const fork = anEquipment({ code: 'F-10' });
const other = anEquipment({ code: 'F-9', crew: { chiefId: driver.id, memberIds: [] } });
const settings = shiftSettings();

const fleet: BoardInput['fleet'] = {
  equipment: new Map([truck, fork, other].map((one) => [one.id, one])),
  people: new Map([[driver.id, driver]]),
  settings,
  checkDutiesOf: (id) => [aDuty(id, template, { shiftIds: ['early', 'late'] })],
};

/** Tuesday 10 March at 15:00: the early shift is over, the late one runs. */
const board = (checks: readonly Check[], columns: Partial<BoardInput> = {}) =>
  boardOfDay({
    fleet,
    checks,
    standDowns: [],
    day: on('2026-03-10'),
    now: { day: on('2026-03-10'), time: '15:00' },
    ...columns,
  });

const checkOf = (equipmentId: Check['equipmentId'], shiftId: string, columns: Partial<Check> = {}): Check =>
  aCheck({ equipmentId, checkTemplateId: template.id, shiftId, state: 'done', ...columns });

const statesOf = (of: ReturnType<typeof board>, code: string) =>
  of.rows.find(({ equipment }) => equipment.code === code)?.cells.map(({ shiftId, state }) => `${shiftId} ${state}`);

describe('the board of the day', () => {
  it('says of each machine and shift what became of the check', () => {
    const defectId = freshId<'Defect'>();
    const shown = board([
      checkOf(truck.id, 'early', { answers: [anAnswer('lights', { answer: 'defect', defectId })] }),
      checkOf(truck.id, 'late', { state: 'open' }),
      checkOf(fork.id, 'early', { answers: [anAnswer('lights')] }),
      checkOf(fork.id, 'late', { state: 'notUsed' }),
    ]);
    expect(statesOf(shown, 'T-2')).toEqual(['early defects', 'late open']);
    expect(statesOf(shown, 'F-10')).toEqual(['early nilDefect', 'late notUsed']);
    expect(statesOf(shown, 'F-9')).toEqual(['early missing', 'late expected']);
    expect(shown.counts).toEqual({
      defects: 1,
      nilDefect: 1,
      done: 0,
      open: 1,
      notUsed: 1,
      missing: 1,
      expected: 1,
      stoodDown: 0,
    });
    expect(shown.rows[2]?.cells[0]?.defectIds).toEqual([defectId]);
  });

  it('stands by code, numbers as numbers, each machine with who looks after it', () => {
    expect(board([]).rows.map(({ equipment, keeper }) => [equipment.code, keeper])).toEqual([
      ['F-9', 'Ma Jun'],
      ['F-10', ''],
      ['T-2', 'Old Wang'],
    ]);
  });

  it('of several checks of a shift shows the one that says most', () => {
    const left = checkOf(truck.id, 'early', { state: 'notUsed' });
    const begun = checkOf(truck.id, 'early', { state: 'open' });
    const done = checkOf(truck.id, 'early');
    const shownOf = (...checks: Check[]) => statesOf(board(checks), 'T-2')?.[0];
    expect(shownOf(left, begun)).toBe('early open');
    expect(shownOf(begun, done, left)).toBe('early nilDefect');
  });

  it('expects nothing of a machine that stands down, but shows a check that was made', () => {
    const down = { standDowns: [aStandDown({ equipmentId: truck.id })] };
    expect(statesOf(board([checkOf(truck.id, 'early')], down), 'T-2')).toEqual(['early nilDefect', 'late stoodDown']);
    const returned = { on: on('2026-03-09'), at: aCheck().startedAt, by: '', note: '' };
    const before = { standDowns: [aStandDown({ equipmentId: truck.id, returned })] };
    expect(statesOf(board([], before), 'T-2')).toEqual(['early missing', 'late expected']);
  });

  it('shows a check nobody had to make, in its own shift, and leaves out those of other days', () => {
    const shown = board([
      checkOf(truck.id, 'night'),
      checkOf(truck.id, 'early', { day: on('2026-03-09') }),
      checkOf(truck.id, '', { state: 'open' }),
    ]);
    expect(statesOf(shown, 'T-2')).toEqual(['early missing', 'late expected', 'night nilDefect', ' open']);
    const extra = shown.rows.find(({ equipment }) => equipment.code === 'T-2')?.cells.map((cell) => cell.isExpected);
    expect(extra).toEqual([true, true, false, false]);
  });

  it('takes a check of any shift where once a day is enough', () => {
    const daily = { ...fleet, checkDutiesOf: (id: Check['equipmentId']) => [aDuty(id, template)] };
    expect(statesOf(board([checkOf(truck.id, 'late')], { fleet: daily }), 'T-2')).toEqual([' nilDefect']);
  });

  it('where checks without a defect need no record, calls them done and misses none', () => {
    const unrecorded = { ...fleet, settings: { ...settings, checks: { ...settings.checks, recordsNilDefect: false } } };
    const shown = board([checkOf(truck.id, 'early')], { fleet: unrecorded });
    expect(shown.rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([['done']]);
  });

  it('misses a night shift only when it is over, the morning after', () => {
    const night = {
      ...fleet,
      checkDutiesOf: (id: Check['equipmentId']) => [aDuty(id, template, { shiftIds: ['night'] })],
    };
    const at = (time: string) => board([], { fleet: night, now: { day: on('2026-03-11'), time } }).counts;
    expect([at('05:59').missing, at('06:00').missing]).toEqual([0, 3]);
  });
});

describe('who looks after a machine', () => {
  const people = new Map([[driver.id, driver]]);
  it('is the chief, else the members, else the keeper as written', () => {
    const members = { chiefId: null, memberIds: [driver.id, freshId<'Person'>()] };
    expect(keeperName(anEquipment({ crew: members, keeper: 'Old Wang' }), people)).toBe('Ma Jun');
    expect(keeperName(anEquipment({ crew: noCrew, keeper: 'Old Wang' }), people)).toBe('Old Wang');
    expect(keeperName(anEquipment(), people)).toBe('');
  });
});
