import { runCommand } from '#data/command.ts';
import { decideResumeAssignment } from '#domain/assignmentResuming.ts';
import type { Assignment } from '#domain/programme.ts';
import type { Result } from '#kernel/result.ts';

/** Puts a machine back under a programme it was taken out of. */
export const resumeAssignment = (
  input: { readonly id: Assignment['id']; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<Assignment['id']>> =>
  runCommand({
    name: 'resumeAssignment',
    tables: ['assignments', 'equipment', 'programmes'],
    confirmed,
    load: async (db) => {
      const assignment = (await db.assignments.get(input.id)) ?? null;
      if (assignment === null) return { assignment, equipment: null, programme: null, assignments: [] };
      const { equipmentId, programmeId } = assignment;
      return {
        assignment,
        equipment: (await db.equipment.get(equipmentId)) ?? null,
        programme: (await db.programmes.get(programmeId)) ?? null,
        assignments: await db.assignments.where('equipmentId').equals(equipmentId).toArray(),
      };
    },
    decide: (state, context) => decideResumeAssignment(state, input, context),
  });
