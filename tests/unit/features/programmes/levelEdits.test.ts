import { describe, expect, it } from 'vitest';
import { canMoveTask, moved, movedTask, withLevelDoubled, withTaskDoubled } from '#features/programmes/levelEdits.ts';
import { aLevel, aTask } from '#tests/support/serviceRows.ts';

const tasks = [
  aTask('a', { work: 'clean' }),
  aTask('b', { work: 'inspect' }),
  aTask('c', { work: 'clean' }),
  aTask('d', { work: 'inspect' }),
];
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join('');

describe('moving', () => {
  it.each([
    [0, 1, 'bac'],
    [2, -1, 'acb'],
    [0, -1, 'abc'],
    [2, 1, 'abc'],
    [7, 1, 'abc'],
  ] as const)('a level at %d by %d', (from, by, order) => {
    expect(ids(moved([aLevel('a'), aLevel('b'), aLevel('c')], from, by))).toBe(order);
  });

  it.each([
    [0, 1, 'cbad'],
    [2, -1, 'cbad'],
    [1, 1, 'adcb'],
    [0, -1, 'abcd'],
    [3, 1, 'abcd'],
  ] as const)('a task at %d by %d keeps to its kind of work', (at, by, order) => {
    expect(ids(movedTask(tasks, at, by))).toBe(order);
    expect(canMoveTask(tasks, at, by)).toBe(order !== 'abcd');
  });
});

describe('doubling', () => {
  it('a task puts its copy after it, with an id of its own', () => {
    const doubled = withTaskDoubled(tasks, 1);
    expect(doubled).toHaveLength(5);
    expect(doubled[2]).toEqual({ ...tasks[1], id: doubled[2]?.id });
    expect(new Set(doubled.map(({ id }) => id)).size).toBe(5);
  });

  it('a level gives new ids to it and its tasks, and another name', () => {
    const level = aLevel('L', { tasks });
    const [, copy] = withLevelDoubled([level], 0, { en: 'L (copy)' });
    expect(copy).toMatchObject({ rank: level.rank, triggers: level.triggers, name: { en: 'L (copy)' } });
    const all = [level, ...level.tasks, ...(copy === undefined ? [] : [copy, ...copy.tasks])];
    expect(new Set(all.map(({ id }) => id)).size).toBe(10);
  });

  it('what is not there changes nothing', () => {
    expect(withTaskDoubled(tasks, 9)).toBe(tasks);
    expect(withLevelDoubled([], 0, {})).toEqual([]);
  });
});
