import { expect, it } from 'vitest';
import { FettleDatabase } from '#data/db.ts';
import { openedDatabase } from '#tests/support/database.ts';
import { issuedFrom, seriesIn } from '#tests/support/sealedIssues.ts';

const issues = 10_000;

it('10,000 issues from two windows have no gap and no duplicate, and their chain is whole', async () => {
  const one = await openedDatabase();
  const other = await openedDatabase(one.name);
  try {
    const began = performance.now();
    await issuedFrom([one, other], { series: 'FT-2026', count: issues });
    process.stdout.write(`10,000 issues in ${Math.round((performance.now() - began) / 1000)} s.\n`);
    expect(await seriesIn(one, 'FT-2026')).toEqual({ count: issues, isRising: true, taken: issues, firstBreak: null });
  } finally {
    one.close();
    other.close();
    await FettleDatabase.delete(one.name);
  }
});
