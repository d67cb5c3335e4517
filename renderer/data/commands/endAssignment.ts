import { runCommand } from '#data/command.ts';
import { decideEndAssignment } from '#domain/assignmentEnding.ts';
import { isAhead } from '#domain/orderState.ts';
import type { Assignment } from '#domain/programme.ts';
import type { Result } from '#kernel/result.ts';

/** Takes a machine out of a programme from today. */
export const endAssignment = (
  input: { readonly id: Assignment['id']; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<Assignment['id']>> =>
  runCommand({
    name: 'endAssignment',
    tables: ['assignments', 'orders'],
    confirmed,
    load: async (db) => {
      const assignment = (await db.assignments.get(input.id)) ?? null;
      const orders =
        assignment === null ? [] : await db.orders.where('equipmentId').equals(assignment.equipmentId).toArray();
      return { assignment, openOrders: orders.filter(isAhead) };
    },
    decide: (state, context) => decideEndAssignment(state, input, context),
  });
