import { describe, expect, it } from 'vitest';
import {
  levelProblems,
  type ServiceLevel,
  serviceLevelSchema,
  type Trigger,
  triggerSchema,
} from '#domain/serviceLevel.ts';

const monthly: Trigger = { kind: 'calendar', every: 1, unit: 'month' };
const level = (change: Partial<ServiceLevel>): ServiceLevel => ({
  id: 'A',
  rank: 1,
  triggers: [monthly],
  combine: 'first',
  shift: 1,
  ...change,
});
const withTrigger = (trigger: Trigger, change: Partial<ServiceLevel> = {}): ServiceLevel =>
  level({ triggers: [monthly, trigger], ...change });

describe('problems of a service level', () => {
  it.each<readonly [string, ServiceLevel, readonly (readonly [string, string])[]]>([
    ['sound', level({ early: { percent: 10 }, late: { days: 5, usage: 200 } }), []],
    ['a rule with shift 0', withTrigger({ kind: 'rule', rrule: 'FREQ=MONTHLY;BYDAY=1MO' }, { shift: 0 }), []],
    ['no trigger', level({ triggers: [] }), [['levelWithoutTriggers', 'triggers']]],
    ['nothing a month', withTrigger({ ...monthly, every: 0 }), [['intervalNotPositive', 'triggers.1.every']]],
    ['minus a month', withTrigger({ ...monthly, every: -1 }), [['intervalNotPositive', 'triggers.1.every']]],
    ['not a number', withTrigger({ ...monthly, every: Number.NaN }), [['intervalNotPositive', 'triggers.1.every']]],
    ['half a month', withTrigger({ ...monthly, every: 1.5 }), [['intervalNotWhole', 'triggers.1.every']]],
    ['two centuries', withTrigger({ ...monthly, every: 2400 }), [['intervalTooLong', 'triggers.1.every']]],
    [
      'a first interval of nothing',
      withTrigger({ ...monthly, first: { every: 0, unit: 'day' } }),
      [['intervalNotPositive', 'triggers.1.first.every']],
    ],
    [
      'minus 5 km',
      withTrigger({ kind: 'usage', meter: 'km', every: -5 }),
      [['intervalNotPositive', 'triggers.1.every']],
    ],
    [
      'endless hours',
      withTrigger({ kind: 'usage', meter: 'h', every: Number.POSITIVE_INFINITY, first: 0 }),
      [
        ['intervalTooLong', 'triggers.1.every'],
        ['intervalNotPositive', 'triggers.1.first'],
      ],
    ],
    [
      'a rule that counts from completion',
      withTrigger({ kind: 'rule', rrule: 'FREQ=DAILY' }),
      [['ruleNeedsShiftZero', 'shift']],
    ],
    [
      'a rule that never occurs',
      withTrigger({ kind: 'rule', rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, { shift: 0 }),
      [['ruleNeverOccurs', 'triggers.1.rrule']],
    ],
    ['a shift above 1', level({ shift: 1.1 }), [['shiftOutOfRange', 'shift']]],
    ['a shift that is no number', level({ shift: Number.NaN }), [['shiftOutOfRange', 'shift']]],
    ['a rank between ranks', level({ rank: 1.5 }), [['rankNotWhole', 'rank']]],
    ['a level that covers itself', level({ covers: ['B', 'A'] }), [['levelCoversItself', 'covers']]],
    [
      'tolerances out of range',
      level({ early: { percent: 100, days: 1.5 }, late: { percent: -1, usage: -3 } }),
      [
        ['percentOutOfRange', 'early.percent'],
        ['toleranceDaysOutOfRange', 'early.days'],
        ['percentOutOfRange', 'late.percent'],
        ['toleranceUsageNegative', 'late.usage'],
      ],
    ],
  ])('%s', (_name, subject, expected) => {
    expect(levelProblems(subject).map(({ code, field }) => [code, field])).toEqual(expected);
    expect(levelProblems(subject).every((problem) => problem.level === 'error')).toBe(true);
  });
});

describe('the shape of a service level', () => {
  it('is read back as it was written', () => {
    const whole = level({
      covers: [],
      triggers: [
        { ...monthly, first: { every: 10, unit: 'day' } },
        { kind: 'usage', meter: 'cycle', every: 500, first: 50 },
        { kind: 'rule', rrule: 'FREQ=DAILY' },
      ],
      early: { percent: 10 },
      late: { days: 3 },
    });
    expect(serviceLevelSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it.each([
    { kind: 'lunar', every: 1 },
    { kind: 'calendar', every: 1, unit: 'fortnight' },
    { kind: 'usage', meter: 'mile', every: 1 },
    { kind: 'usage', meter: 'km', every: '1' },
    { kind: 'rule' },
  ])('refuses a trigger that is none: %j', (trigger) => {
    expect(triggerSchema.safeParse(trigger).success).toBe(false);
  });
});
