import { expect, it } from 'vitest';
import type { PartNeed } from '#domain/partNeeds.ts';
import { moveRows, needRows, taskUses } from '#features/parts/partView.ts';
import { aMove, aPart } from '#tests/support/partRows.ts';
import { freshId, on } from '#tests/support/rows.ts';
import { aLevel, aProgramme, aRevision, aTask } from '#tests/support/serviceRows.ts';

const part = aPart();

it('tells of each move the stock it left, the latest first, by their days and not by when they were entered', () => {
  const moves = [
    aMove(part, { on: on('2026-03-05'), quantity: -2 }),
    aMove(part, { on: on('2026-03-01'), quantity: 10 }),
    aMove(part, { on: on('2026-03-05'), quantity: -3 }),
  ];
  expect(moveRows(moves).map(({ move, after }) => [move.quantity, after])).toEqual([
    [-3, 5],
    [-2, 8],
    [10, 10],
  ]);
});

it('tells of each need what it leaves', () => {
  const need = (quantity: number): PartNeed => ({
    partId: part.id,
    on: on('2026-04-01'),
    quantity,
    equipmentId: freshId<'Equipment'>(),
    orderId: null,
  });
  expect(needRows([need(2), need(0.5)], 2).map(({ left }) => left)).toEqual([0, -0.5]);
});

it('finds the tasks that ask for a part in the revisions in force of programmes in use', () => {
  const task = aTask('filter', { parts: [{ partId: part.id, quantity: 2 }] });
  const [inUse, archived] = [aProgramme(), aProgramme({ archivedOn: on('2026-01-01') })];
  const level = aLevel('L1', { tasks: [task, aTask('other')] });
  const revisions = new Map([
    [
      inUse.id,
      [
        aRevision(inUse, { levels: [level] }),
        aRevision(inUse, { number: 2, effectiveOn: on('2027-01-01'), levels: [aLevel('L1')] }),
      ],
    ],
    [archived.id, [aRevision(archived, { levels: [level] })]],
  ]);
  const shelf = {
    programmes: new Map([inUse, archived].map((programme) => [programme.id, programme])),
    revisionsOf: (id: typeof inUse.id) => revisions.get(id) ?? [],
  };
  expect(taskUses(part.id, shelf, on('2026-03-10'))).toEqual([{ programme: inUse, level, task, quantity: 2 }]);
  expect(taskUses(part.id, shelf, on('2027-03-10'))).toEqual([]);
});
