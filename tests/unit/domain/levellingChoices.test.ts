import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepsDistance, levellingChoices, nearestWeek } from '#domain/levellingChoices.ts';
import { anySmallProblem, smallProblem, smallVisit } from '#tests/support/levellingSmall.ts';

const weeksOf = (problem: Parameters<typeof levellingChoices>[0]): readonly (readonly number[])[] =>
  levellingChoices(problem).map(({ weeks }) => weeks);

const year = [8, 8, 8, 8, 8, 8, 8, 8];

describe('the weeks to choose from', () => {
  it('are those of the window that the year has', () => {
    expect(weeksOf(smallProblem([smallVisit('a', [6, 7, 8, 9])], year))).toEqual([[6, 7]]);
  });

  it('are only its own for a visit that is fixed or has none', () => {
    const visits = [smallVisit('a', [0, 1], { isFixed: true, now: 1 }), smallVisit('b', [], { now: 5 })];
    expect(weeksOf(smallProblem(visits, year))).toEqual([[1], [5]]);
  });

  it('leave out those that would leave the next but one without a week', () => {
    const visits = [
      smallVisit('a', [0, 1, 2, 3]),
      smallVisit('b', [0, 1, 2, 3, 4, 5], { after: { key: 'a', minWeeks: 2, maxWeeks: 2 } }),
      smallVisit('c', [5, 6], { after: { key: 'b', minWeeks: 2, maxWeeks: 3 } }),
    ];
    expect(weeksOf(smallProblem(visits, year))).toEqual([
      [0, 1, 2],
      [2, 3, 4],
      [5, 6],
    ]);
  });

  it('do not heed a distance that cannot be kept', () => {
    const visits = [
      smallVisit('a', [0], { isFixed: true }),
      smallVisit('b', [6, 7], { after: { key: 'a', minWeeks: 1, maxWeeks: 2 } }),
    ];
    const [, follower] = levellingChoices(smallProblem(visits, year));
    expect(follower).toMatchObject({ weeks: [6, 7], after: null });
  });

  it('heed neither a visit that is not there nor one that follows itself in a ring', () => {
    const visits = [
      smallVisit('a', [0, 1], { after: { key: 'gone', minWeeks: 5, maxWeeks: 5 } }),
      smallVisit('b', [0, 1], { after: { key: 'b', minWeeks: 1, maxWeeks: 1 } }),
      smallVisit('c', [0, 1], { after: { key: 'd', minWeeks: 0, maxWeeks: 5 } }),
      smallVisit('d', [0, 1], { after: { key: 'c', minWeeks: 0, maxWeeks: 5 } }),
    ];
    const choices = levellingChoices(smallProblem(visits, year));
    expect(choices.slice(0, 2).map(({ after }) => after)).toEqual([null, null]);
    expect(choices.slice(2).filter(({ after }) => after === null)).toHaveLength(1);
  });

  it('are never none, and every one finds a partner at both ends of a distance', () => {
    const law = fc.property(anySmallProblem, (problem) => {
      const choices = levellingChoices(problem);
      for (const { weeks, after } of choices) {
        expect(weeks.length).toBeGreaterThan(0);
        const before = after === null ? undefined : choices[after.index]?.weeks;
        if (after === null || before === undefined) continue;
        expect(weeks.every((week) => before.some((other) => keepsDistance(after, other, week)))).toBe(true);
        expect(before.every((other) => weeks.some((week) => keepsDistance(after, other, week)))).toBe(true);
      }
    });
    fc.assert(law, { numRuns: 300 });
  });
});

it('the nearest week is the earlier of two, and the given one when none passes', () => {
  const weeks = [1, 3, 5, 9];
  expect(nearestWeek(weeks, 4, () => true)).toBe(3);
  expect(nearestWeek(weeks, 4, (week) => week > 3)).toBe(5);
  expect(nearestWeek(weeks, 4, () => false)).toBe(4);
});
