import { runCommand } from '#data/command.ts';
import type { FettleDatabase } from '#data/db.ts';
import { manyMachines } from '#data/manyMachines.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import { decideRestoreMany, type OpenedEquipment } from '#domain/equipmentArchiving.ts';
import type { Result } from '#kernel/result.ts';

/** For many codes the whole register: looking each of them up, letter case aside, takes longer than reading it. */
const bearersOf = (db: FettleDatabase, codes: readonly string[]): PromiseLike<readonly Equipment[]> =>
  codes.length > manyMachines
    ? db.equipment.toArray()
    : db.equipment
        .where('code')
        .anyOfIgnoreCase([...codes])
        .toArray();

/** Puts archived machines back into service, all of them or none. */
export const restoreEquipment = (
  opened: readonly OpenedEquipment[],
  confirmed?: readonly string[],
): Promise<Result<readonly EquipmentId[]>> =>
  runCommand({
    name: 'restoreEquipment',
    tables: ['equipment', 'checkDuties'],
    confirmed,
    isBulk: opened.length > manyMachines,
    load: async (db) => {
      const ids = opened.map(({ id }) => id);
      const stored = (await db.equipment.bulkGet(ids)).filter((row) => row !== undefined);
      return {
        stored,
        duties: await db.checkDuties.where('equipmentId').anyOf(ids).toArray(),
        sameCode: await bearersOf(
          db,
          stored.map(({ code }) => code),
        ),
      };
    },
    decide: (state, context) => decideRestoreMany(state, opened, context),
  });
