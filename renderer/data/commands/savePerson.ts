import { runCommand } from '#data/command.ts';
import type { Person } from '#domain/person.ts';
import { decideSavePerson, type PersonToSave } from '#domain/personSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Enters a person (`id` and `rev` null) or corrects one. */
export const savePerson = (toSave: PersonToSave, confirmed?: readonly string[]): Promise<Result<Person['id']>> =>
  runCommand({
    name: 'savePerson',
    tables: ['people'],
    confirmed,
    load: (db) => db.people.toArray(),
    decide: (people, context) => decideSavePerson(people, toSave, context),
  });
