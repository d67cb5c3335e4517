import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absorbedLevels, orderLevels, orderTasks, performedLevels } from '#domain/orderContent.ts';
import { satisfies } from '#domain/serviceTrack.ts';
import { aLevel, aTask } from '#tests/support/serviceRows.ts';

const levels = [
  aLevel('A', { tasks: [aTask('a'), aTask('shared')] }),
  aLevel('B', { rank: 2, tasks: [aTask('b')] }),
  aLevel('C', { rank: 3, tasks: [aTask('c'), aTask('shared')] }),
  // An examination that satisfies nothing else, and is satisfied by nothing but itself only by rank.
  aLevel('X', { rank: 4, covers: [], tasks: [aTask('x')] }),
];

describe('the levels of an order', () => {
  it.each([
    { chosen: ['A'], performed: ['A'], absorbed: [] },
    { chosen: ['B'], performed: ['B'], absorbed: ['A'] },
    { chosen: ['A', 'B'], performed: ['B'], absorbed: ['A'] },
    { chosen: ['A', 'C', 'B'], performed: ['C'], absorbed: ['B', 'A'] },
    { chosen: ['X'], performed: ['X'], absorbed: [] },
    { chosen: ['A', 'X'], performed: ['X', 'A'], absorbed: [] },
    { chosen: ['B', 'X'], performed: ['X', 'B'], absorbed: ['A'] },
    { chosen: ['?'], performed: [], absorbed: [] },
  ])('for $chosen: performs $performed, absorbs $absorbed', ({ chosen, performed, absorbed }) => {
    const done = performedLevels(levels, chosen);
    expect(done.map(({ id }) => id)).toEqual(performed);
    expect(absorbedLevels(levels, done).map(({ id }) => id)).toEqual(absorbed);
    expect(orderLevels(levels, chosen).map(({ levelId, isAbsorbed }) => [levelId, isAbsorbed])).toEqual([
      ...performed.map((id) => [id, false]),
      ...absorbed.map((id) => [id, true]),
    ]);
  });

  it('leave none of those chosen out, and perform none that another one performed satisfies by rank', () => {
    const ids = ['A', 'B', 'C', 'D'];
    const someLevels = fc.tuple(
      ...ids.map((id) =>
        fc
          .record({ rank: fc.integer({ min: 0, max: 3 }), covers: fc.option(fc.subarray(ids), { nil: undefined }) })
          .map(({ rank, covers }) =>
            aLevel(id, { rank, ...(covers ? { covers: covers.filter((other) => other !== id) } : {}) }),
          ),
      ),
    );
    fc.assert(
      fc.property(someLevels, fc.subarray(ids), (some, chosen) => {
        const performed = performedLevels(some, chosen);
        const done = orderLevels(some, chosen).map(({ levelId }) => levelId);
        expect(new Set(done).size).toBe(done.length);
        expect(chosen.filter((id) => !done.includes(id))).toEqual([]);
        const higherFirst = performed.flatMap((level, i) => performed.slice(0, i).filter((h) => satisfies(h, level)));
        expect(higherFirst).toEqual([]);
      }),
    );
  });

  it('performs one of two levels that name each other', () => {
    const pair = [aLevel('P', { covers: ['Q'] }), aLevel('Q', { covers: ['P'] })];
    expect(performedLevels(pair, ['P', 'Q']).map(({ id }) => id)).toEqual(['P']);
  });
});

describe('the tasks of an order', () => {
  it.each([
    { chosen: ['A'], tasks: ['a', 'shared'] },
    { chosen: ['C'], tasks: ['a', 'shared', 'b', 'c'] },
    { chosen: ['A', 'X'], tasks: ['a', 'shared', 'x'] },
  ])('for $chosen are $tasks, each once and unanswered', ({ chosen, tasks }) => {
    const all = orderTasks(levels, chosen);
    expect(all.map(({ taskId }) => taskId)).toEqual(tasks);
    expect(all.every(({ answer, value, finding }) => answer === null && value === null && finding === '')).toBe(true);
  });
});
