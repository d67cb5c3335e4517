import { runCommand } from '#data/command.ts';
import type { Person } from '#domain/person.ts';
import { decideArchivePerson } from '#domain/personSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Archives a person. */
export const archivePerson = (
  opened: { readonly id: Person['id']; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<Person['id']>> =>
  runCommand({
    name: 'archivePerson',
    tables: ['people'],
    confirmed,
    load: async (db) => (await db.people.get(opened.id)) ?? null,
    decide: (stored, context) => decideArchivePerson(stored, opened, context),
  });
