import { runCommand } from '#data/command.ts';
import { standDownsOn } from '#data/standDownRecords.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { decideReturnToService, type ReturnToService } from '#domain/standDownReturning.ts';
import type { Result } from '#kernel/result.ts';

/** Returns a machine to service in the name of a manager or inspector. */
export const returnToService = (
  input: ReturnToService & { readonly equipmentId: EquipmentId; readonly byId: Person['id'] | null },
  confirmed?: readonly string[],
): Promise<Result<number>> =>
  runCommand({
    name: 'returnToService',
    tables: ['standDowns', 'defects', 'people'],
    confirmed,
    load: async (db) => ({
      standDowns: await standDownsOn(db, input.equipmentId),
      defects: await db.defects.where('equipmentId').equals(input.equipmentId).toArray(),
      person: input.byId === null ? null : ((await db.people.get(input.byId)) ?? null),
    }),
    decide: (state, context) => decideReturnToService(state, input, context),
  });
