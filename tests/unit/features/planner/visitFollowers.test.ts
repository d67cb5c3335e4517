import { expect, it } from 'vitest';
import { visitFollowers } from '#features/planner/visitFollowers.ts';
import { aPlannerVisit } from '#tests/support/planRows.ts';
import { on } from '#tests/support/rows.ts';

const moved = aPlannerVisit('2026-04-01');
const moves = aPlannerVisit('2026-06-30');
const stays = aPlannerVisit('2026-07-15');
const falls = aPlannerVisit('2026-12-30');

it('names the other visits that come on another day, or no more', () => {
  const next = { ...moves, on: on('2026-07-07') };
  const after = [{ ...moved, on: on('2026-04-08') }, next, { ...stays }, aPlannerVisit('2026-09-01')];
  expect(visitFollowers([moved, moves, stays, falls], after, moved)).toEqual([
    { visit: moves, next },
    { visit: falls, next: null },
  ]);
});
