import { commitCommand } from '#data/command.ts';
import type { FettleDatabase } from '#data/db.ts';
import { hashPin } from '#data/pin.ts';
import { changeOf, revised } from '#domain/change.ts';
import type { Person } from '#domain/person.ts';
import { ok } from '#kernel/result.ts';

/** Stores a PIN anew that was just entered rightly and was made with fewer rounds than new ones are. */
export const renewPin = async (personId: Person['id'], pin: string, db: FettleDatabase): Promise<void> => {
  const before = await db.people.get(personId);
  const stored = await hashPin(pin);
  await commitCommand(
    {
      name: 'renewPin',
      tables: ['people'],
      load: async () => (await db.people.get(personId)) ?? null,
      decide: (person, context) => {
        // Changed while it was hashed: then it is new anyway.
        const isSame = person !== null && person.pin !== null && person.pin.hash === before?.pin?.hash;
        const changes = isSame ? [changeOf('people', person, revised(person, { pin: stored }, context))] : [];
        return ok({ value: null, changes });
      },
    },
    db,
  );
};
