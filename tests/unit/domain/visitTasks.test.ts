import { describe, expect, it } from 'vitest';
import { type ProgrammeLevel, plainTask } from '#domain/programme.ts';
import { tasksOfVisit } from '#domain/visitTasks.ts';

const level = (id: string, rank: number, taskIds: readonly string[]): ProgrammeLevel => ({
  id,
  rank,
  triggers: [{ kind: 'calendar', every: 30, unit: 'day' }],
  combine: 'first',
  shift: 1,
  name: { en: id },
  tasks: taskIds.map((taskId) => ({
    id: taskId,
    work: 'inspect',
    text: { en: taskId },
    ...plainTask,
    parts: [],
  })),
  plannedHours: null,
  needsCertificate: false,
  isStatutory: false,
});

const nested = [level('l3', 3, ['e']), level('l1', 1, ['a', 'b']), level('l2', 2, ['c', 'd'])];
const named = [
  level('l1', 1, ['a']),
  { ...level('l2', 2, ['b']), covers: [] },
  { ...level('l3', 3, ['c']), covers: ['l1'] },
];

const cases: readonly {
  readonly name: string;
  readonly levels: readonly ProgrammeLevel[];
  readonly levelId: string;
  readonly expected: readonly string[];
}[] = [
  { name: 'the lowest level has its own tasks only', levels: nested, levelId: 'l1', expected: ['l1:a', 'l1:b'] },
  {
    name: 'a level adds its tasks after those of the lower one',
    levels: nested,
    levelId: 'l2',
    expected: ['l1:a', 'l1:b', 'l2:c', 'l2:d'],
  },
  {
    name: 'the highest level does everything, lowest rank first whatever the order stored',
    levels: nested,
    levelId: 'l3',
    expected: ['l1:a', 'l1:b', 'l2:c', 'l2:d', 'l3:e'],
  },
  { name: 'an empty list of covered levels adds nothing', levels: named, levelId: 'l2', expected: ['l2:b'] },
  { name: 'named levels are added and no others', levels: named, levelId: 'l3', expected: ['l1:a', 'l3:c'] },
  {
    name: 'levels of equal rank do not cover each other',
    levels: [level('x', 1, ['a']), level('y', 1, ['b'])],
    levelId: 'y',
    expected: ['y:b'],
  },
  {
    name: 'a task kept in two levels is asked once',
    levels: [level('l1', 1, ['a', 'b']), level('l2', 2, ['a', 'c'])],
    levelId: 'l2',
    expected: ['l1:a', 'l1:b', 'l2:c'],
  },
  {
    name: 'a level naming itself does not do its tasks twice',
    levels: [{ ...level('l1', 1, ['a']), covers: ['l1'] }],
    levelId: 'l1',
    expected: ['l1:a'],
  },
  { name: 'a level the programme does not have gives nothing', levels: nested, levelId: 'l9', expected: [] },
];

describe('tasksOfVisit', () => {
  it.each(cases)('$name', ({ levels, levelId, expected }) => {
    expect(tasksOfVisit(levels, levelId).map((task) => `${task.levelId}:${task.id}`)).toEqual(expected);
  });
});
