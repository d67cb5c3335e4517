import { expect, it } from 'vitest';
import type { EditingPage } from '#tests/support/editingPage.ts';
import { openIn, withPage } from '#tests/support/killedBrowser.ts';

declare const editingPage: EditingPage;

const edits = 100;

it('two tabs that edit the same machines two hundred times lose no acknowledged edit', async () => {
  await withPage('editingPage.ts', async (place) => {
    const { context, page: first } = await openIn(place, 'editingPage');
    try {
      const second = await context.newPage();
      await second.goto(place.url);
      await second.waitForFunction(() => 'editingPage' in globalThis);
      await first.evaluate(() => editingPage.prepare());
      const [one, two] = await Promise.all([
        first.evaluate((count) => editingPage.edit({ window: 'first', edits: count }), edits),
        second.evaluate((count) => editingPage.edit({ window: 'second', edits: count }), edits),
      ]);
      const acknowledged = [...one.acknowledged, ...two.acknowledged];
      const refused = [...one.refused, ...two.refused];
      expect(acknowledged.length + refused.length).toBe(2 * edits);
      // Both were at work, and got into each other's way.
      expect(Math.min(one.acknowledged.length, two.acknowledged.length)).toBeGreaterThan(0);
      expect(new Set(refused)).toEqual(new Set(['rowChangedMeanwhile']));
      expect(await first.evaluate((names) => editingPage.survey(names), acknowledged)).toEqual({
        ...{ entries: acknowledged.length, unaccounted: [], lost: [], differing: 0, isWhole: true },
      });
    } finally {
      await context.close();
    }
  });
});
