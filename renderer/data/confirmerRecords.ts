/** Reads who may confirm a repair. Only for use inside a transaction. */
import type { EquipmentId } from '#domain/equipment.ts';
import { operatorNames } from '#domain/repairConfirming.ts';
import { settingsInForce } from '#domain/settings.ts';
import { grouped } from '#domain/undoState.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { FettleDatabase } from './db.ts';

/** Tables it is read from. */
export const confirmerTables = ['equipment', 'qualifications'] as const;

/** Names of those who may take the machine on today; none without a machine. */
export const operatorsOn = async (
  db: FettleDatabase,
  { id, today }: { readonly id: EquipmentId | undefined; readonly today: CalendarDate },
): Promise<readonly string[]> => {
  const machine = id === undefined ? undefined : await db.equipment.get(id);
  if (machine === undefined) return [];
  const held = grouped(await db.qualifications.toArray(), ({ personId }) => personId);
  return operatorNames({
    machine,
    people: await db.people.toArray(),
    qualificationsOf: (personId) => held.get(personId) ?? [],
    settings: settingsInForce(await db.settings.get('settings')),
    today,
  });
};
