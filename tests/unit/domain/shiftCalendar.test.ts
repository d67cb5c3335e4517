import { describe, expect, it } from 'vitest';
import type { CheckDuty } from '#domain/checkTemplate.ts';
import { type ExpectationInput, expectedChecks, isOver, isWorkedOn, shiftAt, shiftsOn } from '#domain/shiftCalendar.ts';
import { aCheckTemplate, aDuty, shiftSettings } from '#tests/support/checkRows.ts';
import { anEquipment, on } from '#tests/support/rows.ts';

/** 10 March 2026 is a Tuesday; Thursday 12 is closed. */
const settings = shiftSettings();
const closed = {
  ...settings,
  planning: {
    ...settings.planning,
    closures: [{ id: 'c', name: 'Inventory', rrule: null, from: on('2026-03-12'), to: on('2026-03-12') }],
  },
};

describe('which shift a moment belongs to', () => {
  it.for([
    ['2026-03-10', '06:00', '2026-03-10', 'early'],
    ['2026-03-10', '13:59', '2026-03-10', 'early'],
    ['2026-03-10', '14:00', '2026-03-10', 'late'],
    ['2026-03-10', '23:30', '2026-03-10', 'night'],
    ['2026-03-11', '02:00', '2026-03-10', 'night'],
    ['2026-03-11', '05:59', '2026-03-10', 'night'],
    ['2026-03-14', '09:00', '2026-03-14', 'night'],
  ] as const)('%s %s is of %s %s', ([day, time, workingDay, shiftId]) => {
    expect(shiftAt(settings, { day: on(day), time })).toEqual({ day: workingDay, shiftId });
  });

  it('gives who comes early the shift to begin, who comes late the one that ended', () => {
    const day = shiftSettings([{ id: 'day', name: 'Day', from: '07:00', to: '17:00', workDays: [1, 2, 3, 4, 5] }]);
    const at = (time: string) => shiftAt(day, { day: on('2026-03-10'), time }).shiftId;
    expect([at('05:10'), at('06:59'), at('17:30')]).toEqual(['day', 'day', 'day']);
  });

  it('gives the later of two that overlap', () => {
    const overlapping = shiftSettings([
      { id: 'a', name: 'A', from: '06:00', to: '14:30', workDays: [2] },
      { id: 'b', name: 'B', from: '14:00', to: '22:00', workDays: [2] },
    ]);
    expect(shiftAt(overlapping, { day: on('2026-03-10'), time: '14:10' }).shiftId).toBe('b');
  });

  it('names the day alone when no shift works', () => {
    expect(shiftAt(closed, { day: on('2026-03-12'), time: '09:00' })).toEqual({ day: '2026-03-12', shiftId: '' });
    expect(shiftAt(shiftSettings([]), { day: on('2026-03-10'), time: '09:00' }).shiftId).toBe('');
  });
});

describe('the shifts of a day', () => {
  it('are those whose weekday it is, and none when the workshop is closed', () => {
    const idsOn = (day: string) => shiftsOn(closed, on(day)).map(({ id }) => id);
    expect(idsOn('2026-03-10')).toEqual(['early', 'late', 'night']);
    expect(idsOn('2026-03-12')).toEqual([]);
    expect(idsOn('2026-03-14')).toEqual(['night']);
  });

  it('work by their own weekdays, whatever days the workshop opens', () => {
    expect(isWorkedOn(settings, on('2026-03-14'))).toBe(true);
  });

  it('those of working days, on a day worked to make up for a holiday; without shifts the workshop itself', () => {
    const inventory = { id: 'c', name: 'Inventory', rrule: null, from: on('2026-03-12'), to: on('2026-03-12') };
    const planning = { ...settings.planning, closures: [{ ...inventory, makeUpDays: [on('2026-03-14')] }] };
    const madeUp = { ...settings, planning };
    expect(shiftsOn(madeUp, on('2026-03-14')).map(({ id }) => id)).toEqual(['early', 'late', 'night']);
    expect(shiftsOn(madeUp, on('2026-03-15')).map(({ id }) => id)).toEqual(['night']);
    expect(isWorkedOn({ ...shiftSettings([]), planning }, on('2026-03-14'))).toBe(true);
  });

  it('where none are set, the workshop works on its own days', () => {
    expect(isWorkedOn(shiftSettings([]), on('2026-03-10'))).toBe(true);
    expect(isWorkedOn(shiftSettings([]), on('2026-03-14'))).toBe(false);
  });
});

describe('when a shift is over', () => {
  it.for([
    ['early', '2026-03-10', '13:59', false],
    ['early', '2026-03-10', '14:00', true],
    ['night', '2026-03-11', '05:59', false],
    ['night', '2026-03-11', '06:00', true],
    ['', '2026-03-11', '05:59', false],
    ['', '2026-03-11', '06:00', true],
    ['gone', '2026-03-10', '23:59', false],
    ['gone', '2026-03-11', '00:00', true],
  ] as const)('shift "%s" of 10 March, on %s at %s: %s', ([shiftId, day, time, expected]) => {
    expect(isOver(settings, { day: on('2026-03-10'), shiftId }, { day: on(day), time })).toBe(expected);
  });
});

describe('the checks expected of a machine', () => {
  const machine = anEquipment();
  const template = aCheckTemplate();
  const expected = (duty: Partial<CheckDuty>, day: string, columns: Partial<ExpectationInput> = {}) =>
    expectedChecks({
      equipment: machine,
      duties: [aDuty(machine.id, template, duty)],
      settings: closed,
      day: on(day),
      ...columns,
    }).map(({ shiftId }) => shiftId);

  it('one for each of its shifts that works that day', () => {
    expect(expected({ shiftIds: ['early', 'night'] }, '2026-03-10')).toEqual(['early', 'night']);
    expect(expected({ shiftIds: ['early', 'night'] }, '2026-03-14')).toEqual(['night']);
    expect(expected({ shiftIds: ['early'] }, '2026-03-14')).toEqual([]);
  });

  it('one a working day, whatever the shift, where none is named', () => {
    expect(expected({}, '2026-03-10')).toEqual(['']);
    expect(expected({}, '2026-03-12')).toEqual([]);
  });

  it('from the first day of the duty to its last, both inclusive', () => {
    const duty = { fromOn: on('2026-03-10'), endedOn: on('2026-03-11') };
    expect(['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-13'].map((day) => expected(duty, day).length)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('none before it came into service, nor from the day it was archived', () => {
    const late = anEquipment({ id: machine.id, inServiceOn: on('2026-03-10'), archivedOn: on('2026-03-13') });
    const days = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-13'];
    expect(days.map((day) => expected({}, day, { equipment: late }).length)).toEqual([0, 1, 1, 0]);
  });

  it('none by the duties of other machines, nor in shifts that are no more', () => {
    expect(expected({ equipmentId: anEquipment().id }, '2026-03-10')).toEqual([]);
    expect(expected({ shiftIds: ['gone'] }, '2026-03-10')).toEqual([]);
  });

  it('none where a check without a defect needs no report', () => {
    const unrecorded = { ...settings, checks: { ...settings.checks, recordsNilDefect: false } };
    expect(expected({}, '2026-03-10', { settings: unrecorded })).toEqual([]);
  });
});
