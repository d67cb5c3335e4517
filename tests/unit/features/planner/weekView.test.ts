import { expect, it } from 'vitest';
import { isWork, weekRows } from '#features/planner/weekView.ts';
import { aPlannerVisit } from '#tests/support/planRows.ts';
import { on } from '#tests/support/rows.ts';
import { anOrder, anOrderTask } from '#tests/support/serviceRows.ts';

it('the week has its visits and the other work of its days, by day', () => {
  const work = (day: string) => ({
    order: anOrder({ kind: 'repair', tasks: [anOrderTask({ hours: 3 })] }),
    on: on(day),
  });
  const visits = [aPlannerVisit('2026-11-10'), aPlannerVisit('2026-11-12')];
  const week = { from: on('2026-11-09'), to: on('2026-11-15') };
  const rows = weekRows(visits, [work('2026-11-08'), work('2026-11-11'), work('2026-11-16')], week);
  expect(rows.map(({ on: day, hours, item }) => [day, hours, isWork(item)])).toEqual([
    ['2026-11-10', 2, false],
    ['2026-11-11', 3, true],
    ['2026-11-12', 2, false],
  ]);
});
