/** What is on record of people, beyond the fleet in memory. */
import type { Check } from '#domain/check.ts';
import type { Person } from '#domain/person.ts';
import type { Training } from '#domain/qualification.ts';
import { useStored } from './useStored.ts';

/** All trainings of all people; undefined while they are read. */
export const useTrainings = (): readonly Training[] | undefined => useStored((db) => db.trainings.toArray(), []);

/** The trainings of a person, newest first; undefined while they are read. */
export const useTrainingsOf = (personId: Person['id']): readonly Training[] | undefined =>
  useStored(
    async (db) => {
      const trainings = await db.trainings.where('personId').equals(personId).toArray();
      return trainings.toSorted((a, b) => (a.on < b.on || (a.on === b.on && a.id < b.id) ? 1 : -1));
    },
    [personId],
  );

/** At most so many checks of an operator, newest day first; undefined while they are read. Walks back over the days. */
export const useChecksBy = (personId: Person['id'], most: number): readonly Check[] | undefined =>
  useStored(
    (db) =>
      db.checks
        .orderBy('day')
        .reverse()
        .filter(({ operatorId }) => operatorId === personId)
        .limit(most)
        .toArray(),
    [personId, most],
  );
