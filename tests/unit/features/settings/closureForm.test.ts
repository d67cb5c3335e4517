import { describe, expect, it } from 'vitest';
import { closureProblems } from '#domain/closureChecks.ts';
import type { Closure } from '#domain/settings.ts';
import { blankClosure, type ClosureDraft, closureDraftOf, closureOfDraft } from '#features/settings/closureForm.ts';
import { listsAhead, missingHolidays, sortedClosures } from '#features/settings/closureLists.ts';
import { holidayLists } from '#templates/holidayLists.ts';
import { on } from '#tests/support/rows.ts';

const today = on('2026-11-16');
const byRule = (rrule: string, name = 'Feast'): Closure => ({ id: rrule, name, rrule, from: null, to: null });
const span = (from: string, to: string): Closure => ({
  id: from,
  name: 'Span',
  rrule: null,
  from: on(from),
  to: on(to),
});

describe('a closing day in the form', () => {
  it.each<[string, Partial<ClosureDraft>]>([
    ['FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1', { way: 'yearly', month: 5, firstDay: 1, lastDay: 1 }],
    ['FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1,2,3', { way: 'yearly', month: 10, firstDay: 1, lastDay: 3 }],
    ['FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', { way: 'nth', month: 5, nth: -1, weekday: 'MO' }],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', { way: 'nth', month: 11, nth: 4, weekday: 'TH' }],
    // Ways the form has no fields for stay as they are written.
    ['FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1,3', { way: 'rule' }],
    ['FREQ=YEARLY;BYMONTH=1;BYDAY=5MO', { way: 'rule' }],
    ['FREQ=MONTHLY;BYDAY=1FR', { way: 'rule' }],
  ])('reads %s and writes the same again', (rrule, expected) => {
    const draft = closureDraftOf(byRule(rrule), today);
    expect(draft).toMatchObject(expected);
    expect(closureOfDraft(draft)).toEqual(byRule(rrule));
  });

  it('keeps a span, both ends', () => {
    const closure = span('2027-02-05', '2027-02-12');
    expect(closureOfDraft(closureDraftOf(closure, today))).toEqual(closure);
  });

  it('keeps the days worked for it, and names none where there are none', () => {
    const closure = { ...span('2027-02-05', '2027-02-12'), makeUpDays: [on('2027-02-14')] };
    const draft = closureDraftOf(closure, today);
    expect(closureOfDraft(draft)).toEqual(closure);
    expect(closureOfDraft({ ...draft, makeUpDays: [] })).toEqual(span('2027-02-05', '2027-02-12'));
    const typed = ['2027-02-20', '2027-02-14', '2027-02-20'].map((day) => on(day));
    expect(closureOfDraft({ ...draft, makeUpDays: typed }).makeUpDays).toEqual(['2027-02-14', '2027-02-20']);
  });

  it('says only what its way asks for, and no blanks around the name', () => {
    const draft: ClosureDraft = { ...blankClosure('a', today), name: ' Stocktaking ', way: 'nth' };
    expect(closureOfDraft(draft)).toEqual({
      id: 'a',
      name: 'Stocktaking',
      rrule: 'FREQ=YEARLY;BYMONTH=1;BYDAY=1MO',
      from: null,
      to: null,
    });
  });
});

describe('what stands in the way of a closing day', () => {
  it.each<[string, Closure, readonly string[]]>([
    ['no name', { ...span('2026-01-01', '2026-01-02'), name: ' ' }, ['name:required']],
    ['no last day', { ...span('2026-01-01', '2026-01-02'), to: null }, ['to:required']],
    ['no first day', { ...span('2026-01-01', '2026-01-02'), from: null }, ['from:required']],
    ['the last day before the first', span('2026-01-02', '2026-01-01'), ['to:closureBackwards']],
    [
      'a day of it that is worked for it',
      { ...span('2026-01-02', '2026-01-04'), makeUpDays: [on('2026-01-10'), on('2026-01-04')] },
      ['makeUpDays:makeUpClosed'],
    ],
    ['a rule nobody can read', byRule('every Monday'), ['rrule:closureRule']],
    ['a rule that names no day', byRule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), ['rrule:closureRule']],
    ['nothing, of one day', span('2026-01-02', '2026-01-02'), []],
    ['nothing, of a leap day', byRule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'), []],
  ])('%s', (_, closure, expected) => {
    expect(closureProblems(closure).map(({ field, code }) => `${field}:${code}`)).toEqual(expected);
  });
});

describe('the list of closing days', () => {
  it('has spans first, by date, then the year’s own days in their order', () => {
    const [late, early] = [span('2027-02-05', '2027-02-12'), span('2026-12-28', '2026-12-31')];
    const [may, bankHoliday, christmas] = [
      byRule('FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1'),
      byRule('FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO'),
      byRule('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25'),
    ];
    const odd = byRule('FREQ=MONTHLY;BYDAY=1FR');
    expect(sortedClosures([odd, christmas, bankHoliday, late, may, early])).toEqual([
      early,
      late,
      may,
      bankHoliday,
      christmas,
      odd,
    ]);
  });

  it.each(holidayLists)('takes the holidays of $id once only, each without fault and readable by the form', (list) => {
    let made = 0;
    const newId = () => `id-${made++}`;
    const first = missingHolidays(list, { closures: [], language: 'zh-Hans', newId });
    expect(first).toHaveLength(list.holidays.length);
    expect(first.flatMap((closure) => closureProblems(closure))).toEqual([]);
    expect(first.map((closure) => closureDraftOf(closure, today).way)).not.toContain('rule');
    expect(first.map(({ name }) => name)).toEqual(list.holidays.map(({ name }) => name['zh-Hans']));
    expect(missingHolidays(list, { closures: first.slice(1), language: 'en', newId })).toHaveLength(1);
  });

  it('offers the holidays of one year until the last of them is over', () => {
    const idsOn = (day: string) => listsAhead(holidayLists, on(day)).map(({ id }) => id);
    expect(idsOn('2026-10-07')).toEqual(['china', 'china2026', 'england', 'unitedStates']);
    expect(idsOn('2026-10-08')).toEqual(['china', 'england', 'unitedStates']);
  });
});
