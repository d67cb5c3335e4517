import { expect, it } from 'vitest';
import type { LevellingProblem, LevellingVisit } from '#domain/levellingProblem.ts';
import { heldExcess, planSum, planWeeks, shownMoves, weeksAsTheyAre } from '#features/planner/levellingView.ts';
import { anEquipment, on } from '#tests/support/rows.ts';

const visit = (key: string, machine: string, now: number): LevellingVisit => ({
  key,
  machine,
  hours: 6,
  bayDays: 1,
  weeks: [0, 1],
  now,
  isFixed: false,
  after: null,
});

const problem: LevellingProblem = {
  visits: [visit('a', 'one', 0), visit('b', 'two', 0), visit('c', 'one', 1)],
  capacity: [
    { hours: 8, bayDays: 5 },
    { hours: 8, bayDays: 5 },
  ],
};

it('adds up what each week asks, as the plan stands and as it is proposed', () => {
  expect(planWeeks(problem, weeksAsTheyAre(problem)).map(({ hours, isOver }) => [hours, isOver])).toEqual([
    [12, true],
    [6, false],
  ]);
  expect(planWeeks(problem, [1, 0, 1]).map(({ hours, isOver }) => [hours, isOver])).toEqual([
    [6, false],
    [12, true],
  ]);
});

it('counts what is over, and a machine once a week', () => {
  expect(planSum(problem, [0, 0, 1])).toEqual({ weeksOver: 1, overHours: 4, overBayDays: 0, weeksInShop: 3 });
  expect(planSum(problem, [1, 0, 1])).toEqual({ weeksOver: 1, overHours: 4, overBayDays: 0, weeksInShop: 2 });
});

it('knows what the visits that stay ask too much, whatever is moved', () => {
  const held = { ...visit('d', 'three', 0), hours: 11, bayDays: 2, isFixed: true };
  expect(heldExcess(problem)).toEqual({ overHours: 0, overBayDays: 0 });
  expect(heldExcess({ ...problem, visits: [...problem.visits, held] })).toEqual({ overHours: 3, overBayDays: 0 });
});

it('is over by bays alone, too', () => {
  const narrow = {
    ...problem,
    capacity: [
      { hours: 100, bayDays: 1 },
      { hours: 100, bayDays: 1 },
    ],
  };
  expect(planWeeks(narrow, [0, 0, 1]).map(({ isOver }) => isOver)).toEqual([true, false]);
});

it('shows moves by the day they go to, with how far they go, and none of a visit that is gone', () => {
  const equipmentId = anEquipment().id;
  const move = (key: string, to: string) => ({ equipmentId, key, to: on(to) });
  const moves = [move('late', '2026-05-10'), move('gone', '2026-05-01'), move('early', '2026-04-02')];
  const days = new Map([
    ['late', '2026-05-03'],
    ['early', '2026-04-05'],
  ]);
  const shown = shownMoves(moves, ({ key }) => {
    const day = days.get(key);
    // Only the day of the visit matters here.
    return day === undefined ? undefined : ({ key, on: on(day) } as never);
  });
  expect(shown.map(({ move: { key }, days: by }) => [key, by])).toEqual([
    ['early', -3],
    ['late', 7],
  ]);
});
