import { describe, expect, it } from 'vitest';
import { lastAllowedDay, type MovableVisit, moveProblems, windowSideOf } from '#domain/planMove.ts';
import { defaultSettings } from '#domain/settings.ts';
import { workCalendar } from '#domain/workCalendar.ts';
import { on } from '#tests/support/rows.ts';

const calendar = workCalendar(defaultSettings.planning);
const setting = { today: on('2026-03-10'), calendar, reason: '', reasonBy: '' };
const reasoned = { ...setting, reason: 'No bay', reasonBy: 'Li Wei' };

/** In window from Monday 16 to Friday 27 March; a level absorbed closes on Wednesday 25. */
const visit: MovableVisit = {
  openOn: on('2026-03-16'),
  closeOn: on('2026-03-27'),
  latestOn: on('2026-03-25'),
  limitOn: null,
};
const statutory: MovableVisit = { ...visit, limitOn: on('2026-03-27') };
const late: MovableVisit = {
  openOn: on('2026-01-05'),
  closeOn: on('2026-02-06'),
  latestOn: on('2026-02-06'),
  limitOn: null,
};

describe('a day in or out of the window', () => {
  it.each([
    ['2026-03-15', 'early'],
    ['2026-03-16', null],
    ['2026-03-25', null],
    ['2026-03-26', 'late'],
  ])('%s is %s', (day, side) => {
    expect(windowSideOf(visit, on(day))).toBe(side);
  });

  it('is in where no window is known', () => {
    const unknown = { openOn: null, closeOn: null, latestOn: null, limitOn: null };
    expect(windowSideOf(unknown, on('2030-01-01'))).toBeNull();
    expect(windowSideOf({ ...visit, latestOn: null }, on('2026-03-27'))).toBeNull();
    expect(windowSideOf({ ...visit, latestOn: null }, on('2026-03-28'))).toBe('late');
  });
});

describe('moving a visit', () => {
  it.each<readonly [string, MovableVisit, string, typeof setting, readonly string[]]>([
    ['inside its window is free', visit, '2026-03-18', setting, []],
    ['to today is free when the window is open', late, '2026-03-10', reasoned, []],
    ['to a past day never goes', visit, '2026-03-09', reasoned, ['planInPast']],
    ['before its window needs a reason', visit, '2026-03-13', setting, ['planWindowLeft']],
    ['after its window needs a reason', visit, '2026-03-26', setting, ['planWindowLeft']],
    [
      'out of its window needs a reason in words',
      visit,
      '2026-03-26',
      { ...reasoned, reason: '  ' },
      ['planWindowLeft'],
    ],
    ['out of its window needs a name', visit, '2026-03-26', { ...reasoned, reasonBy: ' ' }, ['windowNameMissing']],
    ['out of its window goes with both', visit, '2026-03-26', reasoned, []],
    ['to a closed day asks first', visit, '2026-03-21', setting, ['planClosedDay']],
    ['out of its window to a closed day says both', visit, '2026-03-14', setting, ['planWindowLeft', 'planClosedDay']],
    ['up to its statutory limit goes with a reason', statutory, '2026-03-27', reasoned, []],
    ['past its statutory limit never goes', statutory, '2026-03-30', reasoned, ['planPastLimit']],
    ['when it is late needs a reason wherever it goes', late, '2026-03-11', setting, ['planWindowLeft']],
  ])('%s', (...[_name, subject, to, how, codes]) => {
    expect(moveProblems(subject, on(to), how).map(({ code }) => code)).toEqual(codes);
  });

  it('past its statutory limit already may be brought to today, not put off further', () => {
    const past = { ...late, limitOn: on('2026-02-06') };
    expect(lastAllowedDay(past, setting.today)).toBe('2026-03-10');
    expect(moveProblems(past, on('2026-03-10'), reasoned)).toEqual([]);
    expect(moveProblems(past, on('2026-03-11'), reasoned)).toEqual([
      { code: 'planPastLimit', level: 'error', field: 'to', params: { limit: '2026-03-10' } },
    ]);
    expect(lastAllowedDay(late, setting.today)).toBeNull();
  });
});
