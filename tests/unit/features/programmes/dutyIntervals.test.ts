import { expect, it } from 'vitest';
import type { Trigger } from '#domain/serviceLevel.ts';
import { triggersAt } from '#features/programmes/dutyIntervals.ts';
import { aLevel } from '#tests/support/serviceRows.ts';

const km: Trigger = { kind: 'usage', meter: 'km', every: 15_000, first: 1_000 };
const months: Trigger = { kind: 'calendar', every: 6, unit: 'month', first: { every: 1, unit: 'month' } };
const rule: Trigger = { kind: 'rule', rrule: 'FREQ=MONTHLY;BYDAY=1MO' };
const level = aLevel('L', { triggers: [km, months, rule] });

it('normal duty leaves intervals as they are written', () => {
  expect(triggersAt(level, 1)).toEqual([km, months, rule]);
});

it('heavy duty shortens what counts by meter or calendar, in whole days; fixed days stay', () => {
  expect(triggersAt(level, 0.7)).toEqual([
    { ...km, every: 10_500, first: 700 },
    { kind: 'calendar', every: 127, unit: 'day', first: { every: 21, unit: 'day' } },
    rule,
  ]);
});

it('light duty does not stretch a statutory level, heavy duty shortens it', () => {
  const statutory = { ...level, isStatutory: true };
  expect(triggersAt(statutory, 1.5)).toEqual([km, months, rule]);
  expect(triggersAt(statutory, 0.7)[0]).toMatchObject({ every: 10_500 });
});
