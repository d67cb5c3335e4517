import { expect, it } from 'vitest';
import type { Trigger } from '#domain/serviceLevel.ts';
import { draftProblems } from '#features/programmes/draftProblems.ts';
import { freshTrigger, shiftModeOf, shiftOf } from '#features/programmes/levelTiming.ts';
import { aLevel } from '#tests/support/serviceRows.ts';

it.each([
  [1, 'completion'],
  [0, 'grid'],
  [0.5, 'blend'],
  [0.01, 'blend'],
  [Number.NaN, 'blend'],
] as const)('a shift of %d stands for %s', (shift, mode) => {
  expect(shiftModeOf(shift)).toBe(mode);
});

it('each choice begins with a shift that stands for it', () => {
  for (const mode of ['completion', 'grid', 'blend'] as const) expect(shiftModeOf(shiftOf[mode])).toBe(mode);
});

it('a trigger by meter counts in what the programme counts in already, else in the distance of the workshop', () => {
  const byHours = aLevel('A', { triggers: [{ kind: 'usage', meter: 'h', every: 500 }] });
  expect(freshTrigger('usage', [aLevel('B'), byHours], 'km')).toEqual({ kind: 'usage', meter: 'h', every: 250 });
  expect(freshTrigger('usage', [aLevel('B')], 'mi')).toEqual({ kind: 'usage', meter: 'mi', every: 6_000 });
});

it.each<Trigger['kind']>(['calendar', 'usage', 'rule'])('a fresh trigger of kind %s is sound', (kind) => {
  const triggers = [freshTrigger(kind, [], 'km')];
  expect(draftProblems([aLevel('A', { triggers, shift: 0 })]).all).toEqual([]);
});
