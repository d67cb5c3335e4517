import { it } from 'vitest';
import { forbiddenNamesAreRefused, rowsComeBack } from '#tests/support/archiveLaws.ts';
import { say } from '#tests/support/stopwatch.ts';

const cases = 10_000;

it('10,000 backups give back any rows as they went in', async () => {
  await rowsComeBack({ cases, rows: 10 });
  await forbiddenNamesAreRefused({ cases });
  say(`${cases} backups of any rows came back as they were; ${cases} with a forbidden name were refused.`);
});
