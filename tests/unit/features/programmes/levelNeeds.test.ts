import { expect, it } from 'vitest';
import { levelNeeds } from '#features/programmes/levelNeeds.ts';
import { freshId } from '#tests/support/rows.ts';
import { aLevel, aTask } from '#tests/support/serviceRows.ts';

const [oil, filter] = [freshId<'Part'>(), freshId<'Part'>()];
const one = aLevel('1', {
  tasks: [aTask('a', { hours: 0.5, parts: [{ partId: oil, quantity: 7 }] }), aTask('b')],
});
const two = aLevel('2', {
  rank: 2,
  tasks: [
    aTask('c', {
      hours: 1,
      parts: [
        { partId: filter, quantity: 1 },
        { partId: oil, quantity: 2 },
      ],
    }),
  ],
});

it('a visit takes what the levels it covers take too, parts summed', () => {
  expect(levelNeeds([one, two], two)).toEqual({
    ownTasks: 1,
    tasks: 3,
    taskHours: 1.5,
    parts: [
      { partId: oil, quantity: 9 },
      { partId: filter, quantity: 1 },
    ],
  });
});

it('hours nobody said are not known, not nought', () => {
  expect(levelNeeds([aLevel('1')], aLevel('1')).taskHours).toBeNull();
});
