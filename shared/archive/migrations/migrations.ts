/** The steps in order, without gaps: the database's upgrade and an archive's restore go through the same ones. */
import { migration0002 } from './0002-personRoles.ts';
import { migration0003 } from './0003-planning.ts';
import { migration0004 } from './0004-dailyChecks.ts';
import { migration0005 } from './0005-openRows.ts';
import { migration0006 } from './0006-seals.ts';
import type { Migration } from './migration.ts';

/** Every step, oldest first. The first version needs none. */
export const migrations: readonly Migration[] = [
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
];

/** The version this program writes. */
export const schemaVersion = 1 + migrations.length;
