import { expect, it } from 'vitest';
import { levelLadder, type Rung } from '#features/programmes/levelLadder.ts';
import { aLevel } from '#tests/support/serviceRows.ts';

/** `3(2(1))`: level 3 with level 2 in it, with level 1 in that. */
const drawn = ({ level, within }: Rung): string =>
  within.length === 0 ? level.id : `${level.id}(${within.map(drawn).join(' ')})`;

const [one, two, three] = [aLevel('1'), aLevel('2', { rank: 2 }), aLevel('3', { rank: 3 })];

it.each([
  { what: 'by rank each stands in the next', level: three, levels: [one, two, three], ladder: '3(2(1))' },
  { what: 'the lowest stands alone', level: one, levels: [one, two, three], ladder: '1' },
  { what: 'equal ranks stand side by side', level: three, levels: [one, aLevel('1b'), three], ladder: '3(1 1b)' },
  {
    what: 'what a middle level does not cover stands beside it',
    level: three,
    levels: [one, { ...two, covers: [] }, three],
    ladder: '3(2 1)',
  },
  {
    what: 'only what is named is in it, with what that contains of it',
    level: { ...three, covers: ['1'] },
    levels: [one, two, { ...three, covers: ['1'] }],
    ladder: '3(1)',
  },
  {
    what: 'levels that name each other end somewhere',
    level: three,
    levels: [{ ...one, covers: ['2'] }, { ...two, covers: ['1'] }, three],
    ladder: '3(2(1))',
  },
])('$what', ({ level, levels, ladder }) => {
  expect(drawn(levelLadder(level, levels))).toBe(ladder);
});
