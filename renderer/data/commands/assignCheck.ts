import { runCommand } from '#data/command.ts';
import { manyMachines } from '#data/manyMachines.ts';
import { type AssignCheck, type CheckDutyReport, decideAssignCheck } from '#domain/checkDutyAssigning.ts';
import { settingsInForce } from '#domain/settings.ts';
import type { Result } from '#kernel/result.ts';

/** Expects checks of machines by a template; those of which just that is expected are reported and left as they are. */
export const assignCheck = (input: AssignCheck, confirmed?: readonly string[]): Promise<Result<CheckDutyReport>> =>
  runCommand({
    name: 'assignCheck',
    tables: ['checkTemplates', 'equipment', 'checkDuties', 'settings'],
    confirmed,
    isBulk: input.equipmentIds.length > manyMachines,
    load: async (db) => {
      const ids = [...new Set(input.equipmentIds)];
      return {
        template: (await db.checkTemplates.get(input.checkTemplateId)) ?? null,
        equipment: (await db.equipment.bulkGet(ids)).filter((equipment) => equipment !== undefined),
        duties: await db.checkDuties.where('checkTemplateId').equals(input.checkTemplateId).toArray(),
        settings: settingsInForce(await db.settings.get('settings')),
      };
    },
    decide: (state, context) => decideAssignCheck(state, input, context),
  });
