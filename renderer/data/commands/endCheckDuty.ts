import { runCommand } from '#data/command.ts';
import { decideEndCheckDuty } from '#domain/checkDutyAssigning.ts';
import type { CheckDuty } from '#domain/checkTemplate.ts';
import type { Result } from '#kernel/result.ts';

/** Expects no more checks of a machine by a template after today. */
export const endCheckDuty = (
  input: { readonly id: CheckDuty['id']; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<CheckDuty['id']>> =>
  runCommand({
    name: 'endCheckDuty',
    tables: ['checkDuties'],
    confirmed,
    load: async (db) => ({ duty: (await db.checkDuties.get(input.id)) ?? null }),
    decide: (state, context) => decideEndCheckDuty(state, input, context),
  });
