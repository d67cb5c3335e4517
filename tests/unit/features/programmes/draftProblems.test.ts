import { expect, it } from 'vitest';
import { blankLevel } from '#features/programmes/blankLevel.ts';
import { draftProblems } from '#features/programmes/draftProblems.ts';
import { aLevel } from '#tests/support/serviceRows.ts';

it('a problem is found at its own path and at no other', () => {
  const problems = draftProblems([
    aLevel('A'),
    aLevel('B', { triggers: [{ kind: 'usage', meter: 'km', every: 0, first: -1 }] }),
  ]);
  expect(problems.all.map(({ field }) => field)).toEqual(['levels.1.triggers.0.every', 'levels.1.triggers.0.first']);
  expect(problems.at('levels.1.triggers.0.first')).toMatchObject([{ code: 'intervalNotPositive' }]);
  expect(problems.at('levels.0.triggers.0.first')).toEqual([]);
  expect(problems.at('levels.1')).toEqual([]);
});

it('a draft without levels has its problem at the levels', () => {
  expect(draftProblems([]).at('levels')).toMatchObject([{ code: 'programmeWithoutLevels' }]);
});

it('a level just added lacks a name and nothing else', () => {
  const problems = draftProblems([aLevel('A'), blankLevel({ name: {}, rank: 2 })]);
  expect(problems.all).toMatchObject([{ code: 'required', field: 'levels.1.name' }]);
});
