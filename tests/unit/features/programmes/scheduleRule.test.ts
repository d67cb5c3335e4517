import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleFault } from '#domain/recurrence.ts';
import {
  freshRule,
  nthChoices,
  readScheduleRule,
  ruleText,
  ruleWeekdays,
  type ScheduleRule,
} from '#features/programmes/scheduleRule.ts';

const months = fc.oneof(
  fc.record({ every: fc.integer({ min: 1, max: 999 }) }),
  fc.record({ in: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }) }),
);
const weekday = fc.constantFrom(...ruleWeekdays);
const someDays = fc
  .uniqueArray(weekday, { minLength: 1 })
  .map((chosen) => ruleWeekdays.filter((day) => chosen.includes(day)));
const rules: fc.Arbitrary<ScheduleRule> = fc.oneof(
  fc.record({ kind: fc.constant('weekday' as const), nth: fc.constantFrom(...nthChoices), weekday, months }),
  // The 29th to 31st do not come in every month: whether such a rule ever occurs is for the engine to say.
  fc.record({ kind: fc.constant('monthDay' as const), day: fc.constantFrom(-1, 1, 15, 28), months }),
  fc.record({ kind: fc.constant('week' as const), weekdays: someDays, weeks: fc.integer({ min: 1, max: 999 }) }),
);

describe('a rule built from choices', () => {
  it('is read back from its text as it was chosen, and is sound', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        expect(readScheduleRule(ruleText(rule))).toEqual(rule);
        expect(ruleFault(ruleText(rule))).toBeNull();
      }),
    );
  });

  it('begins sound, whatever its kind', () => {
    for (const rule of Object.values(freshRule)) expect(ruleFault(ruleText(rule))).toBeNull();
  });

  it.each<readonly [string, ScheduleRule]>([
    ['FREQ=MONTHLY;BYDAY=1MO', { kind: 'weekday', nth: 1, weekday: 'MO', months: { every: 1 } }],
    ['freq=monthly;interval=2;byday=-1fr', { kind: 'weekday', nth: -1, weekday: 'FR', months: { every: 2 } }],
    ['RRULE:BYDAY=+2SU;FREQ=MONTHLY', { kind: 'weekday', nth: 2, weekday: 'SU', months: { every: 1 } }],
    ['FREQ=MONTHLY;BYMONTH=4,10;BYDAY=1MO', { kind: 'weekday', nth: 1, weekday: 'MO', months: { in: [4, 10] } }],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', { kind: 'monthDay', day: -1, months: { every: 1 } }],
    ['FREQ=MONTHLY;INTERVAL=0;BYMONTHDAY=15', { kind: 'monthDay', day: 15, months: { every: 0 } }],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,MO', { kind: 'week', weekdays: ['MO', 'TH'], weeks: 2 }],
  ])('%s is read', (text, rule) => {
    expect(readScheduleRule(text)).toEqual(rule);
  });

  it.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=MONTHLY;BYDAY=5MO',
    'FREQ=MONTHLY;BYDAY=1MO,2TU',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    'FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=1MO',
    'FREQ=MONTHLY;BYMONTHDAY=-2',
    'FREQ=MONTHLY;INTERVAL=2;BYMONTH=4;BYDAY=1MO',
    'FREQ=MONTHLY;BYMONTH=13;BYDAY=1MO',
    'FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=1',
    'FREQ=YEARLY;BYMONTH=4;BYDAY=1MO',
    '',
  ])('%s says something else', (text) => {
    expect(readScheduleRule(text)).toBeNull();
  });

  it.each<readonly [string, ScheduleRule]>([
    ['months', { kind: 'weekday', nth: 1, weekday: 'MO', months: { every: Number.NaN } }],
    ['months named', { kind: 'weekday', nth: 1, weekday: 'MO', months: { in: [] } }],
    ['a day', { kind: 'monthDay', day: Number.NaN, months: { every: 1 } }],
    ['weeks', { kind: 'week', weekdays: ['MO'], weeks: Number.NaN }],
    ['weekdays', { kind: 'week', weekdays: [], weeks: 1 }],
  ])('without %s keeps the field empty, and is not sound until it is filled', (_what, rule) => {
    expect(readScheduleRule(ruleText(rule))).toEqual(rule);
    expect(ruleFault(ruleText(rule))).not.toBeNull();
  });
});
