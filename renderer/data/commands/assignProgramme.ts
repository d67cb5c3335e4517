import { runCommand } from '#data/command.ts';
import { manyMachines } from '#data/manyMachines.ts';
import { type AssignmentReport, type AssignProgramme, decideAssignProgramme } from '#domain/programmeAssignment.ts';
import type { Result } from '#kernel/result.ts';

/** Brings machines under a programme; those already under it are reported and left as they are. */
export const assignProgramme = (
  input: AssignProgramme,
  confirmed?: readonly string[],
): Promise<Result<AssignmentReport>> =>
  runCommand({
    name: 'assignProgramme',
    tables: ['programmes', 'equipment', 'meters', 'assignments'],
    confirmed,
    isBulk: input.equipmentIds.length > manyMachines,
    load: async (db) => {
      const ids = [...new Set(input.equipmentIds)];
      return {
        programme: (await db.programmes.get(input.programmeId)) ?? null,
        equipment: (await db.equipment.bulkGet(ids)).filter((equipment) => equipment !== undefined),
        meters: await db.meters.where('equipmentId').anyOf(ids).toArray(),
        assignments: await db.assignments.where('programmeId').equals(input.programmeId).toArray(),
      };
    },
    decide: (state, context) => decideAssignProgramme(state, input, context),
  });
