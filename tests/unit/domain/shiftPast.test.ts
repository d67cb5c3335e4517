import { describe, expect, it } from 'vitest';
import { boardOfDay } from '#domain/checkBoard.ts';
import { nameOfShift, type Shift } from '#domain/checksSettings.ts';
import { defaultSettings, type Settings, settingsInForce } from '#domain/settings.ts';
import { decideSaveSettings } from '#domain/settingsSaving.ts';
import { expectedChecks, isWorkedOn, shiftAt, shiftRulesOn, shiftsOn } from '#domain/shiftCalendar.ts';
import { withPastShifts } from '#domain/shiftPast.ts';
import { aCheck, aCheckTemplate, aDuty, shiftSettings } from '#tests/support/checkRows.ts';
import { decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, anEquipment, on } from '#tests/support/rows.ts';

/** Early, late and night on weekdays, the night at the weekend too. Today is Tuesday 10 March 2026. */
const before = shiftSettings();
const today = on('2026-03-10');
const day: Shift = { id: 'day', name: 'Day', from: '08:00', to: '16:00', workDays: [1, 2, 3, 4, 5] };

const changed = (checks: Partial<Settings['checks']>, planning: Partial<Settings['planning']> = {}): Settings => {
  const after = { ...before, planning: { ...before.planning, ...planning } };
  const input = { ...after, checks: { ...before.checks, ...checks } };
  return { ...after, checks: withPastShifts(before, input, today) };
};

describe('a change of the shifts', () => {
  const machine = anEquipment();
  const template = aCheckTemplate();
  const duties = [aDuty(machine.id, template, { shiftIds: ['early', 'late', 'day'] }), aDuty(machine.id, template)];
  const expectedOn = (settings: Settings, at: string): string =>
    expectedChecks({ equipment: machine, duties, settings, day: on(at) })
      .map(({ shiftId }) => shiftId || 'any')
      .join(' ');
  const [early] = before.checks.shifts;
  const onSaturdays = before.checks.shifts.map((shift) => ({ ...shift, workDays: [6] }));

  it.for([
    ['one shift instead of three', changed({ shifts: [day] }), 'early late any', 'day any'],
    ['no shift any more', changed({ shifts: [] }), 'early late any', 'any'],
    ['on other days of the week', changed({ shifts: onSaturdays }), 'early late any', ''],
    ['no record without a defect', changed({ recordsNilDefect: false }), 'early late any', ''],
    ['none', changed({ repeatDays: 30 }), 'early late any', 'early late any'],
  ] as const)('%s holds from today and not before', ([, settings, yesterday, now]) => {
    expect([expectedOn(settings, '2026-03-09'), expectedOn(settings, '2026-03-10')]).toEqual([yesterday, now]);
  });

  it('leaves the working days of the past where no shifts were set', () => {
    const without = { ...shiftSettings([]), planning: { ...before.planning, workDays: [1, 2, 3, 4, 5] } };
    const planning = { ...without.planning, workDays: [6, 7] };
    const after = { ...without, planning, checks: withPastShifts(without, { ...without, planning }, today) };
    const worked = ['2026-03-07', '2026-03-09', '2026-03-10', '2026-03-14'].map((at) => isWorkedOn(after, on(at)));
    expect(worked).toEqual([false, true, false, true]);
  });

  it('lets a closing day entered afterwards hold for its day: days of the calendar bear their own dates', () => {
    const closures = [{ id: 'c', name: 'Flood', rrule: null, from: on('2026-03-09'), to: on('2026-03-09') }];
    const after = changed({ shifts: [day] }, { closures });
    expect([shiftsOn(after, on('2026-03-09')), expectedOn(after, '2026-03-09')]).toEqual([[], '']);
  });

  it('leaves the night begun yesterday to yesterday', () => {
    const after = changed({ shifts: [day] });
    expect(shiftAt(after, { day: today, time: '02:00' })).toEqual({ day: '2026-03-09', shiftId: 'night' });
  });

  it('made twice on a day keeps what held before that day alone', () => {
    const once = changed({ shifts: [day] });
    const twice = withPastShifts(once, { ...once, checks: { ...once.checks, shifts: [] } }, today);
    expect(twice.past).toEqual(once.checks.past);
    const later = withPastShifts(
      { ...once, checks: twice },
      { ...once, checks: { ...twice, shifts: [day] } },
      on('2026-03-20'),
    );
    expect(later.past?.map(({ until, shifts }) => [until, shifts.length])).toEqual([
      ['2026-03-09', before.checks.shifts.length],
      ['2026-03-19', 0],
    ]);
  });

  it('takes nothing of the past from whoever saves', () => {
    const past = [{ until: on('2026-01-01'), shifts: [], recordsNilDefect: false, workDays: [1] }];
    expect(withPastShifts(before, { ...before, checks: { ...before.checks, past } }, today).past).toBeUndefined();
  });

  it('is kept by the saving of the settings', () => {
    const input = { ...defaultSettings, checks: { ...defaultSettings.checks, shifts: [day] } };
    const state = { stored: settingsInForce(null), current: null, duties: [] };
    const { changes } = decided(decideSaveSettings(state, { rev: 0, input }, aContext()));
    const [saved] = rowsAfter(changes, 'settings');
    expect(saved?.checks.past).toMatchObject([{ until: '2026-03-09', shifts: defaultSettings.checks.shifts }]);
  });

  it('leaves a shift that is no more its name', () => {
    const { checks } = changed({ shifts: [day] });
    expect(['early', 'day', 'never'].map((id) => nameOfShift(checks, id, 'en'))).toEqual([early?.name, 'Day', '']);
  });

  it('calls a check of the past without a defect what it was called then', () => {
    const settings = changed({ recordsNilDefect: false });
    const fleet = {
      equipment: new Map([[machine.id, machine]]),
      people: new Map(),
      settings,
      checkDutiesOf: () => [aDuty(machine.id, template)],
    };
    const stateOn = (at: string) => {
      const own = { equipmentId: machine.id, checkTemplateId: template.id, day: on(at), state: 'done' } as const;
      const now = { day: today, time: '12:00' };
      return boardOfDay({ fleet, checks: [aCheck(own)], standDowns: [], day: on(at), now }).rows[0]?.cells[0]?.state;
    };
    expect([stateOn('2026-03-09'), stateOn('2026-03-10')]).toEqual(['nilDefect', 'done']);
    expect(shiftRulesOn(settings, on('2026-03-09')).recordsNilDefect).toBe(true);
  });
});
