import { describe, expect, it } from 'vitest';
import { machinesInShift, shiftProblems, shiftsProblems } from '#domain/shiftChecks.ts';
import { aCheckTemplate, aDuty, threeShifts } from '#tests/support/checkRows.ts';
import { freshId, on } from '#tests/support/rows.ts';

const template = aCheckTemplate();
const duty = (shiftIds: string[], ended = false) =>
  aDuty(freshId<'Equipment'>(), template, { shiftIds, endedOn: ended ? on('2026-02-01') : null });
const early = { id: 'x', name: ' EARLY ', from: '05:00', to: '13:00', workDays: [1] };

describe('the shifts of the settings', () => {
  it('bear names that are told apart', () => {
    expect(shiftProblems(early, threeShifts, 'p.')).toEqual([
      { code: 'shiftNameTaken', level: 'error', field: 'p.name', params: { name: 'EARLY' } },
    ]);
    expect(shiftProblems({ ...early, id: 'early' }, threeShifts)).toEqual([]);
  });

  it('stay for as long as checks are expected in them', () => {
    const duties = [duty(['night']), duty(['night', 'early']), duty(['late'], true)];
    const without = (id: string) => ({ shifts: threeShifts.filter((shift) => shift.id !== id) });
    const codes = (id: string) =>
      shiftsProblems(without(id), threeShifts, duties).map(({ code, params }) => [code, params?.['count']]);
    expect(codes('night')).toEqual([['shiftInUse', 2]]);
    expect(codes('early')).toEqual([['shiftInUse', 1]]);
    expect(codes('late')).toEqual([]);
  });

  it('count machines, not expectations', () => {
    const one = duty(['night']);
    expect(machinesInShift('night', [one, { ...one, id: freshId<'CheckDuty'>() }])).toBe(1);
  });
});
