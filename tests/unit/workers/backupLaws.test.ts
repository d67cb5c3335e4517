import { it } from 'vitest';
import { forbiddenNamesAreRefused, rowsComeBack } from '#tests/support/archiveLaws.ts';

it(
  '10,000 rows of any content come out of 50 backups as they went in',
  () => rowsComeBack({ cases: 50, rows: 200 }),
  30_000,
);

it(
  'no row with a name that could change what an object is comes out',
  () => forbiddenNamesAreRefused({ cases: 50 }),
  30_000,
);
