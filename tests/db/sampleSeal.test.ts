import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSample } from '#data/commands/loadSample.ts';
import type { FettleDatabase } from '#data/db.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { seriesIn } from '#tests/support/sealedIssues.ts';
import { done } from '#tests/support/workshop.ts';

let db: FettleDatabase;

beforeAll(async () => {
  db = await startedDatabase();
  await done(loadSample({ language: 'zh-Hans' }));
});
afterAll(() => endDatabase(db));

it('all certificates of the sample workshop are sealed, each series a whole chain', async () => {
  const certificates = await db.certificates.toArray();
  expect(certificates.length).toBeGreaterThan(30);
  expect(certificates.filter(({ seal }) => seal === null)).toEqual([]);
  const series = [...new Set(certificates.map((certificate) => certificate.series))];
  for (const one of series) {
    const { count } = await seriesIn(db, one);
    expect(await seriesIn(db, one)).toMatchObject({ count, taken: count, firstBreak: null });
  }
  // As long as the design measured, and no longer.
  const longest = Math.max(...certificates.map(({ seal }) => seal?.token.length ?? 0));
  process.stdout.write(
    `${certificates.length} certificates of the sample; the longest token has ${longest} characters.\n`,
  );
  expect(longest).toBeLessThan(500);
});
