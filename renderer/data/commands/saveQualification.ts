import { runCommand } from '#data/command.ts';
import type { Qualification } from '#domain/qualification.ts';
import { decideSaveQualification, type QualificationToSave } from '#domain/qualificationSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Enters an operating certificate (`id` and `rev` null) or corrects one. */
export const saveQualification = (
  toSave: QualificationToSave,
  confirmed?: readonly string[],
): Promise<Result<Qualification['id']>> =>
  runCommand({
    name: 'saveQualification',
    tables: ['people', 'qualifications'],
    confirmed,
    load: async (db) => ({
      person: (await db.people.get(toSave.personId)) ?? null,
      people: await db.people.toArray(),
      qualifications: await db.qualifications.toArray(),
    }),
    decide: (state, context) => decideSaveQualification(state, toSave, context),
  });
