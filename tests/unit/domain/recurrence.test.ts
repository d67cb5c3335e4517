import fc from 'fast-check';
import rrulePackage from 'rrule';
import { describe, expect, it } from 'vitest';
import { ruleFault, ruleSlotAfter } from '#domain/recurrence.ts';
import { calendarDate, fromEpochDay, toEpochDay } from '#kernel/calendarDate.ts';

const { RRule } = rrulePackage;

describe('what is wrong with a rule', () => {
  it.each([
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO', null],
    ['RRULE:FREQ=WEEKLY;BYDAY=MO,FR', null],
    ['freq=yearly;bymonth=2;bymonthday=29', null],
    ['FREQ=MONTHLY;BYMONTHDAY=31', null],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', null],
    ['FREQ=YEARLY;BYWEEKNO=10;BYDAY=MO', null],
    ['FREQ=DAILY;INTERVAL=999', null],
    ['', 'unreadable'],
    ['every monday', 'unreadable'],
    ['INTERVAL=2', 'unreadable'],
    ['FREQ=MONTHLY;FREQ=DAILY', 'unreadable'],
    ['FREQ=MONTHLY;BYDAY=XX', 'unreadable'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'unreadable'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'unreadable'],
    ['FREQ=HOURLY', 'frequencyUnsupported'],
    ['FREQ=DAILY;BYHOUR=3', 'partUnsupported'],
    ['DTSTART=20260101;FREQ=DAILY', 'partUnsupported'],
    ['FREQ=DAILY;TZID=Asia/Shanghai', 'partUnsupported'],
    ['FREQ=WEEKLY;BYMONTHDAY=3', 'partUnsupported'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'partUnsupported'],
    ['FREQ=MONTHLY;BYWEEKNO=3;BYDAY=MO', 'partUnsupported'],
    ['FREQ=YEARLY;BYWEEKNO=3', 'weekWithoutDay'],
    ['FREQ=DAILY;INTERVAL=0', 'intervalOutOfRange'],
    ['FREQ=DAILY;INTERVAL=-1', 'intervalOutOfRange'],
    ['FREQ=DAILY;INTERVAL=1.5', 'intervalOutOfRange'],
    ['FREQ=DAILY;INTERVAL=1000', 'intervalOutOfRange'],
    ['FREQ=DAILY;COUNT=3', 'ends'],
    ['FREQ=DAILY;UNTIL=20300101', 'ends'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'neverOccurs'],
    ['FREQ=MONTHLY;BYMONTH=4,6,9,11;BYMONTHDAY=31', 'neverOccurs'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30,31', 'neverOccurs'],
    ['FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=5', 'neverOccurs'],
  ])('%s: %s', (rule, fault) => {
    expect(ruleFault(rule)).toBe(fault);
  });
});

const day = (date: string): number => toEpochDay(calendarDate(date));

describe('the next slot of a rule', () => {
  it.each([
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO', '2026-01-05', '2026-01-05', '2026-04-06'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-01', '2026-01-31', '2026-03-31'],
    ['FREQ=MONTHLY', '2026-01-31', '2026-01-31', '2026-03-31'],
    ['FREQ=YEARLY', '2024-02-29', '2024-02-29', '2028-02-29'],
    ['FREQ=WEEKLY;INTERVAL=2', '2026-11-18', '2026-11-20', '2026-12-02'],
    ['FREQ=DAILY;INTERVAL=45', '2026-01-01', '2026-01-01', '2026-02-15'],
  ])('%s begun %s, after %s: %s', (rule, ...[begun, after, expected]) => {
    expect(fromEpochDay(ruleSlotAfter(rule, day(begun), day(after)))).toBe(expected);
  });

  it.each(['FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29', 'nonsense', 'FREQ=DAILY;INTERVAL=-1'])(
    'is not known where there is none: %s',
    (rule) => {
      expect(ruleSlotAfter(rule, day('2025-01-01'), day('2026-01-01'))).toBeNaN();
    },
  );

  const rules = [
    'FREQ=DAILY;INTERVAL=7',
    'FREQ=DAILY;INTERVAL=10;BYMONTH=1,2,3',
    'FREQ=WEEKLY;INTERVAL=3',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO',
    'FREQ=MONTHLY',
    'FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=-1',
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU,-1FR',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
    'FREQ=YEARLY;INTERVAL=2',
    'FREQ=YEARLY;BYMONTH=3,9',
    'FREQ=YEARLY;BYDAY=20MO',
    'FREQ=YEARLY;BYYEARDAY=100,-1',
    'FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO',
  ];

  it('is what rrule finds from the start itself, whatever start and phase', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.integer({ min: 14_000, max: 22_000 }),
        fc.nat(3000),
        (text, origin, wait) => {
          const rule = new RRule({ ...RRule.parseString(text), dtstart: new Date(origin * 864e5) });
          const expected = rule.after(new Date((origin + wait) * 864e5));
          expect(ruleSlotAfter(text, origin, origin + wait)).toBe((expected?.getTime() ?? Number.NaN) / 864e5);
        },
      ),
      { numRuns: 400 },
    );
  });
});
