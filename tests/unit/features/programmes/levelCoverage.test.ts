import { expect, it } from 'vitest';
import { coveredLevels } from '#features/programmes/levelCoverage.ts';
import { aLevel } from '#tests/support/serviceRows.ts';

const small = aLevel('S', { rank: 1 });
const other = aLevel('O', { rank: 1 });
const middle = aLevel('M', { rank: 2 });
const large = aLevel('L', { rank: 3 });
const levels = [large, middle, small, other];

it.each([
  ['every lower rank, lowest first', large, ['S', 'O', 'M']],
  ['none of its own rank', small, []],
  ['exactly those it names', aLevel('N', { rank: 1, covers: ['L', 'S'] }), ['S', 'L']],
  ['none when it names none', aLevel('N', { rank: 9, covers: [] }), []],
  ['never itself', aLevel('L', { rank: 3, covers: ['L', 'M'] }), ['M']],
])('a level satisfies %s', (_what, level, ids) => {
  expect(coveredLevels(level, levels).map(({ id }) => id)).toEqual(ids);
});
