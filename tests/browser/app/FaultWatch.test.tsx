import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FaultWatch } from '#app/FaultWatch.tsx';
import { loadSample } from '#data/commands/loadSample.ts';
import type { FettleDatabase } from '#data/db.ts';
import { tableCounts } from '#data/tableCounts.ts';
import { logFault } from '#platform/log.ts';
import { gatherReport } from '#platform/report.ts';
import { enter, leave } from '#tests/support/entered.ts';
import { showScreen } from '#tests/support/screen.tsx';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
});
afterEach(() => leave(db));

/** As the browser tells of an error nobody caught; thrown for real it would fail the test itself. */
const uncaught = (fault: Error): void => {
  window.dispatchEvent(new ErrorEvent('error', { error: fault }));
};

describe('what nobody caught', () => {
  it('is said once, with a report to copy', async () => {
    const screen = await showScreen(<FaultWatch />);
    uncaught(new TypeError('x is not a function'));
    uncaught(new TypeError('x is not a function'));
    await expect.element(screen.getByText(/Something went wrong in the background/)).toBeVisible();
    await screen.getByRole('button', { name: 'Problem report…' }).click();
    const dialog = screen.getByRole('dialog', { name: 'Problem report…' });
    await expect.element(dialog.getByText(/TypeError: x is not a function/).first()).toBeVisible();
    await expect.element(dialog.getByRole('button', { name: 'Copy report' })).toBeEnabled();
  });
});

/** Texts of the records that name somebody or something. */
const telling = (rows: readonly Record<string, unknown>[]): readonly string[] =>
  rows
    .flatMap((row) => ['name', 'plate', 'serial', 'code', 'owner', 'make', 'model'].map((column) => row[column]))
    .filter((text): text is string => typeof text === 'string' && text.length > 3);

describe('a report', () => {
  it('says nothing that stands in the records', async () => {
    expect((await loadSample({ language: 'zh-Hans' })).ok).toBe(true);
    const words = telling([...(await db.equipment.toArray()), ...(await db.people.toArray())]);
    expect(words.length).toBeGreaterThan(30);
    for (const word of words) logFault('test.leak', new Error(`Row of ${word} is gone`));
    const report = await gatherReport('', tableCounts);
    expect(report).toContain('test.leak');
    expect(report).toMatch(/equipment \d+/);
    expect(words.filter((word) => report.includes(word))).toEqual([]);
  });
});
