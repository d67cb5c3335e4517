import { operatorOf, runCheckStep } from '#data/checkRecords.ts';
import type { Check } from '#domain/check.ts';
import { decideHandOver } from '#domain/checkFinishing.ts';
import type { Person } from '#domain/person.ts';
import type { Result } from '#kernel/result.ts';

/** Hands the machine of a check that is done over to the next operator. */
export const handOver = (
  { checkId, toId }: { readonly checkId: Check['id']; readonly toId: Person['id'] },
  confirmed?: readonly string[],
): Promise<Result<Check['id']>> =>
  runCheckStep({
    name: 'handOver',
    tables: ['checks', 'people'],
    confirmed,
    load: async (db) => ({
      check: (await db.checks.get(checkId)) ?? null,
      next: (await db.people.get(toId)) ?? null,
    }),
    actorOf: operatorOf,
    decide: decideHandOver,
  });
