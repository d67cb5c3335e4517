import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/language.ts';
import type { ServiceLevel, Trigger } from '#domain/serviceLevel.ts';
import { formatFor } from '#i18n/format.ts';
import { textsIn } from '#tests/support/texts.ts';
import { triggerWordsWith } from '#widgets/triggerWords.ts';

const wordsIn = (language: Language) => {
  const { programmes, common } = textsIn(language);
  const format = formatFor(language);
  return triggerWordsWith({
    t: programmes,
    format,
    meter: (value, unit) => `${format.number(value)} ${common(`unit.${unit}`)}`,
  });
};

/** As it reads: which blanks may break a line is not told here. */
const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

type Rules = Pick<ServiceLevel, 'triggers' | 'combine' | 'early' | 'late'>;

const km: Trigger = { kind: 'usage', meter: 'km', every: 15_000 };
const days: Trigger = { kind: 'calendar', every: 30, unit: 'day' };
const tenth = { early: { percent: 10 }, late: { percent: 10 } };
const rules = (triggers: readonly Trigger[], columns: Partial<Rules> = {}): Rules => ({
  triggers,
  combine: 'first',
  ...columns,
});

describe('the rules of a level', () => {
  it.each<readonly [Language, string]>([
    ['en', 'every 15,000 km or 30 days, whichever comes first; ± 10 %'],
    ['zh-Hans', '每 15,000 公里或 30 天，以先到者为准；± 10%'],
    ['zh-Hant', '每 15,000 公里或 30 天，以先到者為準；± 10%'],
  ])('read in %s as the trade says them', (language, words) => {
    expect(plain(wordsIn(language).level(rules([km, days], tenth)))).toBe(words);
  });

  const english: readonly (readonly [string, Rules])[] = [
    ['every year; no tolerance', rules([{ kind: 'calendar', every: 1, unit: 'year' }])],
    ['every 2 weeks; ± 10 %', rules([{ kind: 'calendar', every: 2, unit: 'week' }], tenth)],
    ['every 15,000 km and 30 days, whichever comes last; no tolerance', rules([km, days], { combine: 'last' })],
    [
      'every 250 h (first after 50 h) or 1 year, whichever comes first; no tolerance',
      rules([
        { kind: 'usage', meter: 'h', every: 250, first: 50 },
        { kind: 'calendar', every: 1, unit: 'year' },
      ]),
    ],
    [
      'every 3 months (first after 2 weeks); no tolerance',
      rules([{ kind: 'calendar', every: 3, unit: 'month', first: { every: 2, unit: 'week' } }]),
    ],
    [
      'every 6 weeks; up to 6 days early, never late',
      rules([{ kind: 'calendar', every: 6, unit: 'week' }], { early: { days: 6 } }),
    ],
    ['every 30 days; never early, up to 1 day late', rules([days], { late: { days: 1 } })],
    ['every 30 days; up to 10 % early, 2 days late', rules([days], { early: { percent: 10 }, late: { days: 2 } })],
    ['every 15,000 km; ± 500 km', rules([km], { early: { usage: 500 }, late: { usage: 500 } })],
  ];

  it.each(english)('%s', (words, level) => {
    expect(plain(wordsIn('en').level(level))).toBe(words);
  });

  const overruled: readonly (readonly [string, Rules])[] = [
    ['every 30 days; ± 5 days', rules([days], { early: { days: 5, percent: 10 }, late: { days: 5, percent: 10 } })],
    ['every 30 days; no tolerance', rules([days], { early: { days: 0, percent: 10 }, late: { usage: 500 } })],
    [
      'every 15,000 km or 30 days, whichever comes first; ± 3 days / 10 %',
      rules([km, days], { early: { days: 3, percent: 10 }, late: { days: 3, percent: 10 } }),
    ],
  ];

  it.each(overruled)('says only the tolerance that counts: %s', (words, level) => {
    expect(plain(wordsIn('en').level(level))).toBe(words);
  });

  it('says how the next one counts', () => {
    const { shift } = wordsIn('en');
    expect(shift(1)).toContain('really done');
    expect(shift(0)).toContain('planned date');
    expect(plain(shift(0.25))).toContain('25 %');
  });
});

describe('a rule of fixed weekdays', () => {
  const rule = (rrule: string, language: Language = 'en') => wordsIn(language).trigger({ kind: 'rule', rrule });

  it.each([
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO', 'every 3 months: first Monday'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'every month: last Friday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', 'every 2 weeks: Monday and Thursday'],
    ['FREQ=MONTHLY;BYMONTHDAY=15', 'every month: day 15'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'every month: last day'],
    ['FREQ=YEARLY;BYMONTH=4,10;BYDAY=2TU', 'every year: second Tuesday, in Apr and Oct'],
    ['FREQ=MONTHLY;BYMONTH=4,10;BYDAY=1MO', 'first Monday, in Apr and Oct'],
    ['FREQ=MONTHLY;INTERVAL=1;BYMONTH=6;BYMONTHDAY=-1', 'last day, in Jun'],
    ['FREQ=MONTHLY;BYMONTH=;BYDAY=1MO', 'by rule FREQ=MONTHLY;BYMONTH=;BYDAY=1MO'],
    ['FREQ=DAILY', 'every day'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', 'by rule FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'],
    ['FREQ=MONTHLY;BYDAY=-2MO', 'by rule FREQ=MONTHLY;BYDAY=-2MO'],
    ['nonsense', 'by rule nonsense'],
  ])('%s reads “%s”', (rrule, words) => {
    expect(rule(rrule)).toBe(words);
  });

  it('reads in Chinese too', () => {
    expect(rule('FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO', 'zh-Hans')).toBe('每 3 个月：第一个星期一');
    expect(rule('FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO', 'zh-Hant')).toBe('每 3 個月：第一個星期一');
  });
});
