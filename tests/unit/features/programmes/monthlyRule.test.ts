import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleFault } from '#domain/recurrence.ts';
import { monthlyRuleText, nthChoices, readMonthlyRule, ruleWeekdays } from '#features/programmes/monthlyRule.ts';

describe('a rule of the n-th weekday', () => {
  it('is read back from its text as it was chosen, and is sound', () => {
    const rules = fc.record({
      nth: fc.constantFrom(...nthChoices),
      weekday: fc.constantFrom(...ruleWeekdays),
      months: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(rules, (rule) => {
        expect(readMonthlyRule(monthlyRuleText(rule))).toEqual(rule);
        expect(ruleFault(monthlyRuleText(rule))).toBeNull();
      }),
    );
  });

  it.each([
    ['FREQ=MONTHLY;BYDAY=1MO', { nth: 1, weekday: 'MO', months: 1 }],
    ['freq=monthly;interval=2;byday=-1fr', { nth: -1, weekday: 'FR', months: 2 }],
    ['RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=+2SU', { nth: 2, weekday: 'SU', months: 3 }],
    ['FREQ=MONTHLY;INTERVAL=0;BYDAY=1MO', { nth: 1, weekday: 'MO', months: 0 }],
  ])('%s is read', (text, rule) => {
    expect(readMonthlyRule(text)).toEqual(rule);
  });

  it.each([
    'FREQ=WEEKLY;BYDAY=MO',
    'FREQ=MONTHLY;BYDAY=5MO',
    'FREQ=MONTHLY;BYDAY=1MO,2TU',
    'FREQ=MONTHLY;BYMONTHDAY=1',
    '',
  ])('%s says something else', (text) => {
    expect(readMonthlyRule(text)).toBeNull();
  });

  it('keeps an emptied number of months empty, and is not sound until it is filled', () => {
    const text = monthlyRuleText({ nth: 1, weekday: 'MO', months: Number.NaN });
    expect(readMonthlyRule(text)?.months).toBeNaN();
    expect(ruleFault(text)).not.toBeNull();
  });
});
