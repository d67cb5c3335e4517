import { expect, it } from 'vitest';
import { openedDatabase } from '#tests/support/database.ts';
import { editIn, prepareMachines, surveyEdits } from '#tests/support/editingWindows.ts';

const editsOfEach = 5_000;

it('two windows edit the same machines ten thousand times, and no acknowledged edit is lost', async () => {
  const one = await openedDatabase();
  const two = await openedDatabase(one.name);
  await prepareMachines(one);
  const [first, second] = await Promise.all([
    editIn(one, { window: 'first', edits: editsOfEach }),
    editIn(two, { window: 'second', edits: editsOfEach }),
  ]);
  const acknowledged = [...first.acknowledged, ...second.acknowledged];
  const refused = [...first.refused, ...second.refused];
  process.stdout.write(`${acknowledged.length} edits saved, ${refused.length} stale ones refused.\n`);
  expect(acknowledged.length + refused.length).toBe(2 * editsOfEach);
  expect(new Set(refused)).toEqual(new Set(['rowChangedMeanwhile']));
  expect(await surveyEdits(one, acknowledged)).toEqual({
    ...{ entries: acknowledged.length, unaccounted: [], lost: [], differing: 0, isWhole: true },
  });
  two.close();
  await one.delete();
});
